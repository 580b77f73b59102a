package dev.paratui.tool;

import dev.paratui.event.EventTypes;
import dev.paratui.event.Recorded;
import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Life;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a wait is for; pure.
 *
 * @param sessions none: all
 * @param states life, activity and train words
 * @param events types, with {@code *} for any run of characters
 */
record Watch(List<SessionName> sessions, List<String> states, List<String> events, Optional<Long> cursor) {
    boolean concerns(SessionName session) {
        return sessions.isEmpty() || sessions.contains(session);
    }

    boolean concerns(Recorded recorded) {
        return recorded.event().about().map(this::concerns).orElse(sessions.isEmpty());
    }

    /** Whether this event is, or passes through, what is waited for. */
    boolean isReachedBy(Recorded recorded) {
        if (states.isEmpty() && events.isEmpty()) {
            return true;
        }
        String type = EventTypes.nameOf(recorded.event());
        return recorded.event().words().stream().anyMatch(states::contains)
                || events.stream().anyMatch(glob -> matches(glob, type));
    }

    /** Whether the present state is what is waited for; it counts only without a cursor. */
    boolean isReachedNow(Snapshot snapshot) {
        return cursor.isEmpty()
                && !states.isEmpty()
                && concerned(snapshot).stream()
                        .anyMatch(session -> wordsOf(snapshot, session).stream().anyMatch(states::contains));
    }

    /** Whether nothing waited for can happen any more. */
    boolean isOver(Snapshot snapshot) {
        Collection<Session> concerned = concerned(snapshot);
        return !sessions.isEmpty() && concerned.stream().allMatch(session -> isOver(snapshot, session));
    }

    private boolean isOver(Snapshot snapshot, Session session) {
        if (session.life().isOver() || session.life() == Life.FAILED) {
            return true;
        }
        boolean isForLandingOnly = events.isEmpty() && states.equals(List.of(EntryState.LANDED.word()));
        return isForLandingOnly
                && session.life() == Life.REVIEW
                && standing(snapshot, session)
                        .filter(entry -> entry.state().isOver())
                        .isPresent();
    }

    private Collection<Session> concerned(Snapshot snapshot) {
        return snapshot.ledger().roster().all().stream()
                .filter(session -> concerns(session.name()))
                .toList();
    }

    private static Set<String> wordsOf(Snapshot snapshot, Session session) {
        Set<String> words = new HashSet<>();
        words.add(session.life().word());
        words.add(snapshot.sightingOf(session.name()).evidence().activity().word());
        standing(snapshot, session).map(Entry::state).map(EntryState::word).ifPresent(words::add);
        return words;
    }

    /** The entry that says how the session stands now: one that is over says so only while it is in review since. */
    private static Optional<Entry> standing(Snapshot snapshot, Session session) {
        return snapshot.ledger().train().newestOf(session).filter(entry -> switch (entry.state()) {
            case LANDED -> session.life() == Life.LANDED;
            case CONFLICT, RED, WITHDRAWN, PROPOSED -> session.life() == Life.REVIEW;
            case QUEUED, MERGING, CHECKING, HELD -> true;
        });
    }

    private static boolean matches(String glob, String type) {
        StringBuilder pattern = new StringBuilder();
        for (String part : glob.split("\\*", -1)) {
            pattern.append(pattern.length() == 0 ? "" : ".*").append(java.util.regex.Pattern.quote(part));
        }
        return type.matches(pattern.toString());
    }
}
