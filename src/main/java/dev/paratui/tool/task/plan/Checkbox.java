package dev.paratui.tool.task.plan;

import dev.paratui.command.task.PlannedTask;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code - [ ] text}.
 *
 * @param before what stands before the mark, bracket included
 * @param mark a blank, {@code x}, {@code ~} in hand, {@code !} failed, {@code -} cancelled
 */
record Checkbox(String before, char mark, String text) {
    private static final Pattern LINE = Pattern.compile("( {0,3}(?:[-*+]|\\d{1,9}[.)])\\s+\\[)(.)](?:\\s(.*))?");
    private static final Pattern NEARLY = Pattern.compile(" {0,3}(?:[-*+]|\\d{1,9}[.)])\\s*\\[.?](?!\\().*");
    private static final String MARKS = " xX~!-";

    /** None when it is no checkbox; refuses what was meant as one. */
    static Optional<Checkbox> of(PlanLine line) {
        Matcher box = LINE.matcher(line.text());
        if (box.matches() && MARKS.contains(box.group(2))) {
            String text = box.group(3) == null ? "" : box.group(3).strip();
            if (text.isEmpty()) {
                throw line.bad("a task without words", "say what is to be done: - [ ] text");
            }
            return Optional.of(new Checkbox(box.group(1), box.group(2).charAt(0), text));
        }
        if (NEARLY.matcher(line.text()).matches()) {
            throw line.bad(
                    "this is nearly a task", "write - [ ] text; [x] is done, [~] in hand, [!] failed, [-] cancelled");
        }
        return Optional.empty();
    }

    /** Whether it looks like one, wherever it stands. */
    static boolean isIn(String line) {
        Matcher box = LINE.matcher(line.strip());
        return box.matches() && MARKS.contains(box.group(2));
    }

    /** What a plan file that is loaded says by it: in hand and failed are to be done anew. */
    PlannedTask.Mark meaning() {
        return switch (mark) {
            case 'x', 'X' -> PlannedTask.Mark.DONE;
            case '-' -> PlannedTask.Mark.CANCELLED;
            default -> PlannedTask.Mark.OPEN;
        };
    }

    String marked(char newMark) {
        return before + newMark + "] " + text;
    }
}
