package dev.paratui.engine.watch;

import dev.paratui.engine.Board;
import dev.paratui.model.EntryState;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Matrix;
import dev.paratui.model.Meeting;
import dev.paratui.model.Notice;
import dev.paratui.model.SessionName;
import dev.paratui.model.Sighting;
import dev.paratui.model.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts what the radar found on the board, and tells people once of each new conflict. Thread-safe. */
final class Clashes {
    private static final int FILES_SAID = 3;

    private final Board board;
    private final InstantSource clock;
    private final Instant begun;
    private final Set<String> told = new HashSet<>();

    Clashes(Board board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Forgets whoever no longer takes part. */
    synchronized void keepOnly(Set<String> living) {
        Matrix before = board.snapshot().sightings().matrix();
        Matrix after = before.keeping(meeting -> isAmong(meeting, living));
        if (after.edition() != before.edition()) {
            told.removeIf(pair ->
                    after.all().stream().noneMatch(meeting -> key(meeting).equals(pair)));
            publish(before, after);
        }
    }

    /** @param living those who take part now: what is known of others came too late */
    synchronized void found(List<Meeting> meetings, Set<String> living) {
        Matrix before = board.snapshot().sightings().matrix();
        Matrix after = before;
        for (Meeting meeting : meetings) {
            if (isAmong(meeting, living)) {
                Matrix known = after;
                after = meeting.isWithBranch()
                        ? known.keeping(old -> !old.a().equals(meeting.a())
                                        || !old.isWithBranch()
                                        || old.b().equals(meeting.b()))
                                .with(meeting)
                        : known.with(meeting);
            }
        }
        publish(before, after);
        meetings.stream().filter(meeting -> isAmong(meeting, living)).forEach(this::tell);
    }

    private void publish(Matrix before, Matrix after) {
        board.meet(after);
        if (before.edition() == after.edition()) {
            return;
        }
        Set<String> names = new HashSet<>();
        before.all().forEach(meeting -> names.addAll(List.of(meeting.a(), meeting.b())));
        after.all().forEach(meeting -> names.addAll(List.of(meeting.a(), meeting.b())));
        names.stream().filter(name -> !name.startsWith(Meeting.BRANCH)).forEach(name -> see(name, after));
    }

    private void see(String name, Matrix matrix) {
        SessionName session = new SessionName(name);
        List<String> conflicts = matrix.conflictsOf(name);
        Sighting before = board.snapshot().sightingOf(session);
        if (!before.conflicts().equals(conflicts)) {
            board.see(
                    session,
                    sightings -> sightings.with(session, sightings.of(session).clashing(conflicts, clock.instant())));
        }
    }

    private void tell(Meeting meeting) {
        if (!meeting.isConflict()) {
            told.remove(key(meeting));
            return;
        }
        if (told.add(key(meeting)) && !isOld(meeting) && !hasStoppedALanding(meeting)) {
            String files = meeting.files().stream()
                    .limit(FILES_SAID)
                    .map(FileConflict::path)
                    .map(Words::clean)
                    .collect(Collectors.joining(", "));
            int more = meeting.files().size() - FILES_SAID;
            Notice notice = new Notice(
                    "warn",
                    meeting.a() + " would conflict with " + plain(meeting.b()) + " in " + files
                            + (more > 0 ? " and " + more + " more" : ""),
                    "3 shows the lines: para conflicts",
                    clock.instant());
            board.notice(sightings -> sightings.noticing(notice));
        }
    }

    /** Then the landing itself has said so, with what to do. */
    private boolean hasStoppedALanding(Meeting meeting) {
        return meeting.isWithBranch()
                && board.snapshot().ledger().train().entries().values().stream()
                        .anyMatch(entry -> entry.state() == EntryState.CONFLICT
                                && entry.session().value().equals(meeting.a()));
    }

    /** Whether both were there before this supervisor came: then people have been told already. */
    private boolean isOld(Meeting meeting) {
        return isOld(meeting.a()) && (meeting.isWithBranch() || isOld(meeting.b()));
    }

    private boolean isOld(String name) {
        return board.snapshot()
                .ledger()
                .roster()
                .find(new SessionName(name))
                .filter(session -> session.createdAt().isBefore(begun))
                .isPresent();
    }

    private static boolean isAmong(Meeting meeting, Set<String> living) {
        return living.contains(meeting.a()) && (meeting.isWithBranch() || living.contains(meeting.b()));
    }

    private static String key(Meeting meeting) {
        return meeting.a() + " " + meeting.b();
    }

    private static String plain(String side) {
        return side.startsWith(Meeting.BRANCH) ? side.substring(Meeting.BRANCH.length()) : side;
    }
}
