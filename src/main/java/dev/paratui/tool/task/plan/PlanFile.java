package dev.paratui.tool.task.plan;

import dev.paratui.command.task.PlannedTask;
import dev.paratui.command.task.SetPlan;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.task.TaskWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A plan in Markdown, read.
 *
 * <pre>
 * # What all this is for
 *
 * ### Phase 1: Research
 * - [ ] Look how it is done now → @research
 *   Indented lines are details for the agent.
 * - [ ] Look at the tests {priority: 2, ref: tests}
 *
 * ### Gate: Research Review
 * Decision: Is this the right way?
 *
 * ### Phase 2: Build
 * - [ ] Build it {after: tests, session: build, mode: implement}
 *
 * ### Gate: Green
 * Check: mvn -q verify
 * </pre>
 *
 * <p>What is in one phase is done side by side; phases and gates follow one another.
 *
 * @param goal none when the file names none
 */
public record PlanFile(Optional<String> goal, List<String> lines, List<PlanItem> items) {
    /** Everything of a phase waits for everything of the phase before: that grows with the square. */
    private static final int MAX_ITEMS = 1_000;

    public PlanFile {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    /**
     * Reads a plan, whether or not it has a goal and tasks.
     *
     * @throws Refused naming the line that is not understood
     */
    public static PlanFile read(String text) {
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        PlanReader reader = new PlanReader(lines);
        reader.read();
        if (reader.items().size() > MAX_ITEMS) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "the plan has " + reader.items().size() + " tasks and gates; " + MAX_ITEMS + " can be loaded",
                    "split it, or make tasks with create_tasks_batch");
        }
        new PlanOrder(reader.items()).requireGood(lines);
        return new PlanFile(reader.goal(), lines, reader.items());
    }

    /** Reads a plan that is to be carried out. */
    public static PlanFile parse(String text) {
        PlanFile plan = read(text);
        if (plan.lines.stream().allMatch(String::isBlank)) {
            throw new Refused(Code.BAD_ARGUMENT, "the plan is empty", "begin with # Goal, then ### Phase 1: …");
        }
        if (plan.items.stream().allMatch(item -> item.gate().isPresent())) {
            throw plan.withoutTasks();
        }
        if (plan.goal.isEmpty()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "line 1 of the plan: there is no goal", "begin with # What all this is for");
        }
        return plan;
    }

    private Refused withoutTasks() {
        Optional<Integer> box = IntStream.range(0, lines.size())
                .filter(index -> Checkbox.isIn(lines.get(index)))
                .boxed()
                .findFirst();
        return box.map(index -> new PlanLine(index, lines.get(index))
                        .bad("this task stands in no phase", "put it under ### Phase 1: Name, or under ## Tasks"))
                .orElseGet(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "there is no task in the " + lines.size() + " lines of the plan",
                        "write under ### Phase 1: Name lines of the form - [ ] What is to be done → @agent"));
    }

    /** The tasks to be made, in the words of {@code create_task}. */
    public List<TaskWish> wishes() {
        List<List<String>> dependencies = new PlanOrder(items).dependencies();
        return IntStream.range(0, items.size())
                .mapToObj(index -> items.get(index).wish(dependencies.get(index)))
                .toList();
    }

    public List<PlannedTask.Mark> marks() {
        return items.stream().map(PlanItem::mark).toList();
    }

    public SetPlan plan() {
        return new SetPlan(goal.orElse(""), text());
    }

    public long gates() {
        return items.stream().filter(item -> item.gate().isPresent()).count();
    }

    /** The file without what {@code plan show} has added about states. */
    private String text() {
        List<String> kept = new ArrayList<>();
        int at = 0;
        for (PlanItem item : items) {
            kept.addAll(lines.subList(at, item.place().line()));
            String head = lines.get(item.place().line());
            kept.add(Checkbox.of(new PlanLine(item.place().line(), head))
                    .filter(box -> item.gate().isEmpty())
                    .map(box -> box.marked(asLoaded(item.mark())))
                    .orElse(head));
            lines.subList(item.place().line() + 1, item.place().end()).stream()
                    .filter(line -> !Details.isState(line))
                    .forEach(kept::add);
            at = item.place().end();
        }
        kept.addAll(lines.subList(at, lines.size()));
        return String.join("\n", kept) + "\n";
    }

    private static char asLoaded(PlannedTask.Mark mark) {
        return switch (mark) {
            case OPEN -> ' ';
            case DONE -> 'x';
            case CANCELLED -> '-';
        };
    }
}
