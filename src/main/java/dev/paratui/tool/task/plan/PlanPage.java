package dev.paratui.tool.task.plan;

import dev.paratui.command.task.PlanMatch;
import dev.paratui.event.Recorded;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Coordination;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan written back: the document as it was loaded, with how far everything is and who did what when. */
public final class PlanPage {
    private final PlanFile file;
    private final Tasks tasks;
    private final Map<Integer, Task> byItem = new LinkedHashMap<>();
    private final Map<TaskId, String> refs = new HashMap<>();
    private final Map<Integer, Attributes> changed = new HashMap<>();

    private PlanPage(PlanFile file, Tasks tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    /** @param happened from the beginning, oldest first */
    public static String of(Coordination coordination, List<Recorded> happened) {
        PlanPage page = new PlanPage(document(coordination), coordination.tasks());
        page.match();
        page.nameAndOrder();
        List<String> lines = page.lines();
        lines = PlanLog.into(lines, PlanLog.lines(happened, coordination.tasks()));
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    /** The master plan; one that is no plan file is shown as it is. */
    private static PlanFile document(Coordination coordination) {
        String goal = coordination.plan().goal();
        String text = coordination.plan().masterPlan();
        PlanFile file = readable(text);
        boolean hasTitle = file.goal().isPresent();
        String title = goal.isEmpty() ? "Plan" : Words.clean(goal);
        return hasTitle ? file : readable("# " + title + "\n\n" + text);
    }

    private static PlanFile readable(String text) {
        try {
            return PlanFile.read(text);
        } catch (Refused noPlanFile) {
            return new PlanFile(Optional.empty(), text.lines().toList(), List.of());
        }
    }

    private void match() {
        List<Assignment> wanted =
                file.items().stream().map(PlanItem::assignment).toList();
        List<Optional<TaskId>> there = PlanMatch.of(wanted, tasks);
        for (int index = 0; index < there.size(); index++) {
            int at = index;
            there.get(index).ifPresent(id -> byItem.put(at, tasks.task(id)));
        }
    }

    /** Where the tasks wait for others than the document says, it is made to say so; for that they need refs. */
    private void nameAndOrder() {
        Map<String, TaskId> ids = new HashMap<>();
        byItem.forEach((index, task) -> {
            PlanItem item = file.items().get(index);
            ids.put(item.ref(), task.id());
            item.attributes().ref().ifPresent(ref -> refs.put(task.id(), ref));
        });
        List<List<String>> said = new PlanOrder(file.items()).dependencies();
        Set<TaskId> needed = new LinkedHashSet<>();
        List<Integer> others = new ArrayList<>();
        byItem.forEach((index, task) -> {
            Set<TaskId> now = new HashSet<>(task.assignment().dependencies());
            Set<TaskId> then = new HashSet<>();
            said.get(index)
                    .forEach(ref -> then.add(Optional.ofNullable(ids.get(ref)).orElseGet(() -> new TaskId(ref))));
            if (!now.equals(then)) {
                others.add(index);
                needed.addAll(now);
            }
        });
        foreign().forEach(task -> needed.addAll(task.assignment().dependencies()));
        byItem.forEach((index, task) -> {
            if (needed.contains(task.id()) && !refs.containsKey(task.id())) {
                change(index, Attributes.REF, List.of(task.id().value()));
                refs.put(task.id(), task.id().value());
            }
        });
        others.forEach(index -> {
            change(index, Attributes.ONLY_AFTER, refsOf(byItem.get(index)));
            changed.computeIfPresent(index, (at, attributes) -> attributes.without(Attributes.AFTER));
        });
    }

    private void change(int index, String key, List<String> values) {
        Attributes before = Optional.ofNullable(changed.get(index))
                .orElse(file.items().get(index).attributes());
        changed.put(index, before.with(key, values));
    }

    private List<String> refsOf(@Nullable Task task) {
        return task == null
                ? List.of()
                : task.assignment().dependencies().stream()
                        .map(id -> Optional.ofNullable(refs.get(id)).orElse(id.value()))
                        .toList();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int index = 0; index < file.items().size(); index++) {
            PlanItem item = file.items().get(index);
            lines.addAll(file.lines().subList(at, item.place().line()));
            lines.addAll(written(index, item));
            at = item.place().end();
        }
        lines.addAll(besides());
        lines.addAll(file.lines().subList(at, file.lines().size()));
        return lines;
    }

    private List<String> written(int index, PlanItem item) {
        List<String> block =
                file.lines().subList(item.place().line(), item.place().end());
        Task task = byItem.get(index);
        if (task == null) {
            return block;
        }
        Attributes attributes = Optional.ofNullable(changed.get(index)).orElse(item.attributes());
        ItemText text = new ItemText(item.text(), item.agent(), attributes);
        List<String> lines = new ArrayList<>();
        lines.add(head(block.get(0), task, changed.containsKey(index) ? Optional.of(text) : Optional.empty()));
        block.stream().skip(1).filter(line -> !Details.isState(line)).forEach(lines::add);
        lines.addAll(new TaskState(task, tasks).lines());
        return lines;
    }

    /** The line as it was, but for the mark; rewritten only where something else has changed. */
    private static String head(String line, Task task, Optional<ItemText> rewritten) {
        if (task.isGate()) {
            int name = line.indexOf(':') + 1;
            return rewritten
                    .map(text -> line.substring(0, name) + " " + text.written())
                    .orElse(line);
        }
        Checkbox box = Checkbox.of(new PlanLine(0, line)).orElseThrow();
        String text = rewritten.map(ItemText::written).orElse(box.text());
        return new Checkbox(box.before(), ' ', text).marked(TaskState.mark(task));
    }

    /** Tasks that the document does not speak of. */
    private List<Task> foreign() {
        Set<TaskId> known = new HashSet<>();
        byItem.values().forEach(task -> known.add(task.id()));
        return tasks.all().stream().filter(task -> !known.contains(task.id())).toList();
    }

    private List<String> besides() {
        List<Task> foreign = foreign();
        if (foreign.isEmpty()) {
            return List.of();
        }
        String heading = byItem.isEmpty() ? "## Tasks" : "### Phase: Beside the plan";
        List<String> lines = new ArrayList<>(List.of("", heading));
        foreign.stream().filter(task -> !task.isGate()).forEach(task -> lines.addAll(beside(task)));
        foreign.stream().filter(Task::isGate).forEach(task -> lines.addAll(beside(task)));
        lines.add("");
        return lines;
    }

    private List<String> beside(Task task) {
        List<String> text = task.assignment().description().strip().lines().toList();
        Attributes attributes =
                Attributes.NONE.with(Attributes.REF, List.of(task.id().value()));
        if (task.assignment().priority() != Assignment.USUAL_PRIORITY) {
            attributes = attributes.with(
                    Attributes.PRIORITY,
                    List.of(String.valueOf(task.assignment().priority())));
        }
        attributes = attributes.with(Attributes.ONLY_AFTER, refsOf(task));
        if (!task.assignment().tags().isEmpty()) {
            attributes = attributes.with(Attributes.TAGS, task.assignment().tags());
        }
        String head = new ItemText(Words.clean(text.get(0)), Optional.empty(), attributes).written();
        List<String> lines = new ArrayList<>();
        lines.addAll(
                task.isGate() ? List.of("", "### Gate: " + head) : List.of("- [" + TaskState.mark(task) + "] " + head));
        task.assignment()
                .gate()
                .ifPresent(gate -> lines.add(
                        switch (gate.kind()) {
                            case CHECK -> "Check: " + gate.command();
                            case REVIEW -> "Review: " + task.assignment().hints();
                            case DECISION -> "Decision: " + task.assignment().hints();
                        }));
        text.stream().skip(1).map(line -> "  " + line).forEach(lines::add);
        lines.addAll(new TaskState(task, tasks).lines());
        return lines;
    }
}
