package dev.paratui.tool.task.plan;

import dev.paratui.command.task.PlannedTask;
import dev.paratui.model.task.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a gate: its heading, and the lines up to the next. */
final class GateReader {
    static final String PASSED = "> passed";
    static final String CANCELLED = "> cancelled";

    private static final Pattern WORD = Pattern.compile("(?i)\\**(decision|review|check)\\**\\s*:\\**\\s*(.*)");

    private final List<String> lines;
    private final PlanLine head;
    private final int stage;
    private final int end;
    private final List<String> details = new ArrayList<>();
    private Optional<PlanItem.Passing> passing = Optional.empty();
    private PlannedTask.Mark mark = PlannedTask.Mark.OPEN;

    GateReader(List<String> lines, int at, int stage) {
        this.lines = lines;
        this.head = new PlanLine(at, lines.get(at));
        this.stage = stage;
        this.end = end(lines, at + 1);
    }

    int end() {
        return end;
    }

    PlanItem read(String words, String phase) {
        ItemText text = ItemText.parse(words, PlanItem.Kind.GATE, head);
        if (text.words().isEmpty()) {
            throw head.bad("a gate without a name", "write ### Gate: Name");
        }
        for (int at = head.index() + 1; at < end; at++) {
            read(new PlanLine(at, lines.get(at)));
        }
        PlanItem.Passing kind = passing.orElseGet(() -> new PlanItem.Passing(guess(text.words()), Optional.empty()));
        if (text.attributes().has(Attributes.SESSION) && kind.command().isEmpty()) {
            throw head.bad("only a check has a session", "leave it out, or write a line Check: command");
        }
        return new PlanItem(
                new PlanItem.Place(head.index(), end, stage, phase),
                text.words(),
                mark,
                Optional.empty(),
                text.attributes(),
                String.join("\n", details).strip(),
                Optional.of(kind));
    }

    private void read(PlanLine line) {
        String words = line.text().strip();
        Matcher word = WORD.matcher(words);
        if (word.matches()) {
            kind(word.group(1).toLowerCase(Locale.ROOT), word.group(2).strip(), line);
        } else if (Details.isState(line.text())) {
            mark = words.startsWith(PASSED) ? PlannedTask.Mark.DONE : mark;
            mark = words.startsWith(CANCELLED) ? PlannedTask.Mark.CANCELLED : mark;
        } else {
            details.add(line.text());
        }
    }

    private void kind(String word, String rest, PlanLine line) {
        if (passing.isPresent()) {
            throw line.bad("this gate is a " + passing.get().kind() + " already", "make two gates of it");
        }
        boolean isCheck = word.equals(Gate.Kind.CHECK.word());
        String command = rest.replaceAll("^`+|`+$", "").strip();
        if (isCheck && command.isEmpty()) {
            throw line.bad("a check without a command", "write Check: command, a line for sh");
        }
        passing = Optional.of(new PlanItem.Passing(word, isCheck ? Optional.of(command) : Optional.empty()));
        if (!isCheck) {
            details.add(rest);
        }
    }

    private static String guess(String name) {
        return name.toLowerCase(Locale.ROOT).contains("review") ? Gate.Kind.REVIEW.word() : Gate.Kind.DECISION.word();
    }

    /** Without the blank lines at its end; what a fence holds is no heading. */
    private static int end(List<String> lines, int from) {
        int end = from;
        boolean isInFence = false;
        for (int at = from; at < lines.size(); at++) {
            String line = lines.get(at);
            isInFence = PlanReader.isFence(line) != isInFence;
            if (!isInFence && Heading.of(line).isPresent()) {
                break;
            }
            end = line.isBlank() ? end : at + 1;
        }
        return end;
    }
}
