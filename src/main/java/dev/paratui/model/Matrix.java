package dev.paratui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * How all sessions go together with their targets and with each other.
 *
 * @param edition grows with every change
 */
public record Matrix(HashPMap<String, Meeting> meetings, long edition) {
    public static final Matrix EMPTY = new Matrix(HashTreePMap.empty(), 0);

    private static final Comparator<Meeting> ORDER = Comparator.comparing(Meeting::a)
            .thenComparing(meeting -> !meeting.isWithBranch())
            .thenComparing(Meeting::b);

    public Optional<Meeting> of(String a, String b) {
        return Optional.ofNullable(meetings.get(key(a, b)));
    }

    /** By name of the first side; its target before other sessions. */
    public List<Meeting> all() {
        return meetings.values().stream().sorted(ORDER).toList();
    }

    public Matrix with(Meeting meeting) {
        String key = key(meeting.a(), meeting.b());
        Meeting before = meetings.get(key);
        boolean isNews = before == null || !before.agreesWith(meeting);
        return new Matrix(meetings.plus(key, meeting), isNews ? edition + 1 : edition);
    }

    /** Without what nobody takes part in any more. */
    public Matrix keeping(Predicate<Meeting> wanted) {
        List<String> gone = meetings.entrySet().stream()
                .filter(entry -> !wanted.test(entry.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return gone.isEmpty() ? this : new Matrix(meetings.minusAll(gone), edition + 1);
    }

    /** With whom this session would conflict: its target first, then by name. */
    public List<String> conflictsOf(String session) {
        return meetings.values().stream()
                .filter(meeting -> meeting.isConflict() && meeting.isOf(session))
                .map(meeting -> meeting.other(session))
                .sorted(Comparator.comparing((String name) -> !name.startsWith(Meeting.BRANCH))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String key(String a, String b) {
        boolean isInOrder = b.startsWith(Meeting.BRANCH) || (!a.startsWith(Meeting.BRANCH) && a.compareTo(b) <= 0);
        return isInOrder ? a + " " + b : b + " " + a;
    }
}
