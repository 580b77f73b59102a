package dev.paratui.engine.watch;

import dev.paratui.model.Brief;
import dev.paratui.model.Ledger;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Task;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The session of a task that was tried before: under a name of its own, told of what there is already. */
final class Retrial {
    private static final String SHELL = "shell";

    private Retrial() {}

    /** The task's own opening the first time. */
    static Opening of(Opening opening, Task task, Ledger ledger) {
        if (task.claim().past().isEmpty()) {
            return opening;
        }
        Brief brief = opening.brief();
        // A shell's prompt is a script, in which words must be a comment.
        String mark = brief.agent().equals(SHELL) ? "# " : "";
        String told = task.claim().past().stream()
                .map(attempt -> mark + words(attempt))
                .collect(Collectors.joining("\n"));
        return new Opening(
                freeName(opening.session(), ledger), brief.withTask(brief.task() + "\n\n" + told), opening.base());
    }

    private static String words(Attempt attempt) {
        String commit =
                attempt.commit().map(id -> "; its newest commit is " + id).orElse("");
        String snapshot = attempt.snapshot()
                .map(id -> "; what it had not committed is in commit " + id)
                .orElse("");
        String reason = attempt.reason().lines().collect(Collectors.joining(" "));
        return "An earlier try by " + attempt.agent() + " broke off: " + reason + commit + snapshot + ".";
    }

    private static SessionName freeName(SessionName wanted, Ledger ledger) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : numbered(wanted, number))
                .filter(name ->
                        ledger.session(name).map(there -> there.life().isOver()).orElse(true))
                .findFirst()
                .orElseThrow();
    }

    private static SessionName numbered(SessionName name, int number) {
        String suffix = "-" + number;
        int most = SessionName.MAX_LENGTH - suffix.length();
        String stem = name.value().substring(0, Math.min(name.value().length(), most));
        return new SessionName(stem + suffix);
    }
}
