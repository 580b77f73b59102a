package dev.paratui.ui.state;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How everything stood when the person looked away.
 *
 * @param words each session's word
 */
public record Away(Instant since, Map<String, String> words) {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int MAX_NAMED = 6;

    public Away {
        words = Map.copyOf(words);
    }

    static Away of(UiState state) {
        Map<String, String> words = new HashMap<>();
        state.fleet().sessions().values().forEach(session -> words.put(session.name(), Attention.wordOf(session)));
        return new Away(state.now(), words);
    }

    /** What has changed meanwhile, after a long time; those that need someone first. */
    Optional<Toast> digest(UiState state) {
        Duration away = Duration.between(since, state.now());
        if (away.compareTo(LONG) < 0) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        Attention.sorted(state.fleet().sessions().values().stream())
                .filter(session -> !Attention.wordOf(session).equals(words.get(session.name())))
                .forEach(session -> changed.add(said(session)));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        int more = changed.size() - MAX_NAMED;
        String named = String.join(", ", changed.subList(0, Math.min(MAX_NAMED, changed.size())));
        return Optional.of(Toast.of(
                "warn",
                "while you were away (" + away.toMinutes() + "m): " + named
                        + (more > 0 ? " and " + more + " more" : ""),
                "! goes to the next that needs you; 6 shows what happened",
                state.now()));
    }

    private static String said(SessionView session) {
        return session.name() + " " + Attention.wordOf(session);
    }
}
