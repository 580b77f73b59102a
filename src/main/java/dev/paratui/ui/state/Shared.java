package dev.paratui.ui.state;

import dev.paratui.tool.task.AgentView;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.tool.task.DiscoveryView;
import dev.paratui.tool.task.MessageView;
import dev.paratui.tool.task.TaskView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What agents share, as far as it has been told.
 *
 * @param tasks in the order in which they were made
 * @param discoveries oldest first, like {@code messages}
 */
public record Shared(
        String goal,
        List<TaskView> tasks,
        List<AgentView> agents,
        List<DiscoveryView> discoveries,
        List<MessageView> messages) {
    static final Shared NOTHING = new Shared("", List.of(), List.of(), List.of(), List.of());

    private static final int MAX_KEPT = 500;
    private static final Comparator<TaskView> ORDER =
            Comparator.comparing(TaskView::createdAt).thenComparing(TaskView::id);

    public Shared {
        tasks = List.copyOf(tasks);
        agents = List.copyOf(agents);
        discoveries = List.copyOf(discoveries);
        messages = List.copyOf(messages);
    }

    /** With what a poll brought: everything, or only what changed. */
    Shared merged(CoordinationView news, boolean isWhole) {
        Shared before = isWhole ? NOTHING : this;
        return new Shared(
                news.goal(),
                placed(
                        news.tasks().isEmpty()
                                ? before.tasks
                                : joined(before.tasks, news.tasks(), TaskView::id).stream()
                                        .sorted(ORDER)
                                        .toList(),
                        news.line()),
                news.agents(),
                newest(joined(before.discoveries, news.discoveries(), DiscoveryView::id)),
                newest(joined(before.messages, news.messages(), MessageView::id)));
    }

    /** Places change without the tasks being told anew. */
    private static List<TaskView> placed(List<TaskView> tasks, Map<String, Integer> line) {
        boolean isSo = tasks.stream().allMatch(task -> task.place() == line.getOrDefault(task.id(), 0));
        return isSo
                ? tasks
                : tasks.stream()
                        .map(task -> task.at(line.getOrDefault(task.id(), 0)))
                        .toList();
    }

    public Optional<TaskView> find(String task) {
        return tasks.stream().filter(known -> known.id().equals(task)).findFirst();
    }

    /** The task of the plan that this session works on or worked on last. */
    public Optional<TaskView> taskOf(String session) {
        return tasks.stream()
                .filter(task -> task.claimedBy().or(task::session).equals(Optional.of(session)))
                .reduce((before, last) -> last);
    }

    /** The gates that wait for a person now. */
    public List<TaskView> waitingGates() {
        return tasks.stream().filter(Shared::waits).toList();
    }

    /** Whether it is a gate that only a person passes, and its time has come. */
    public static boolean waits(TaskView task) {
        return task.free()
                && task.gate().filter(gate -> !gate.kind().equals("check")).isPresent();
    }

    private static <T> List<T> joined(List<T> before, List<T> news, Function<T, String> id) {
        Map<String, T> all = new LinkedHashMap<>();
        before.forEach(known -> all.put(id.apply(known), known));
        news.forEach(told -> all.put(id.apply(told), told));
        return new ArrayList<>(all.values());
    }

    private static <T> List<T> newest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MAX_KEPT), all.size());
    }
}
