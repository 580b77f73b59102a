package dev.paratui.ui;

import dev.paratui.tool.task.AgentView;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.tool.task.DiscoveryView;
import dev.paratui.tool.task.MessageView;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.state.Seed;
import dev.paratui.ui.state.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan in the middle of its work. */
public final class PlanSamples {
    private PlanSamples() {}

    public static Stage told(Stage stage) {
        return stage.sharing(new CoordinationView(
                "MCP tools for parallel work", tasks(), agents(), discoveries(), messages(), Map.of()));
    }

    static List<TaskView> tasks() {
        return List.of(
                task(1, "Analyze the existing work and dispatch commands", "done", "Phase 1: Research")
                        .by("research")
                        .gives("both start a session; see docs/analysis.md", "")
                        .view(),
                task(2, "Research Review: confirm the requirements", "done", "Phase 1: Research")
                        .gate("review")
                        .by("person")
                        .gives("yes, as written", "")
                        .view(),
                task(3, "Design the tool interfaces 日本語 and what they answer", "in_progress", "Phase 2: Design")
                        .by("auth")
                        .view(),
                task(
                                4,
                                "Design Approval: approve the interfaces before work on them begins",
                                "available",
                                "Phase 2: Design")
                        .gate("decision")
                        .free()
                        .view(),
                task(5, "Implement the work tool", "available", "Phase 3: Implement")
                        .after(4)
                        .view(),
                task(6, "Implement the dispatch tool, all modes", "claimed", "Phase 3: Implement")
                        .by("worker-2")
                        .view(),
                task(7, "Write the release notes", "available", "Phase 3: Implement")
                        .free()
                        .view(),
                task(8, "Measure it", "blocked", "Phase 4: Integrate")
                        .after(9)
                        .blockedBy(9)
                        .view(),
                task(9, "Set up the measuring machine", "failed", "Phase 4: Integrate")
                        .by("worker-1")
                        .gives("", "given up after 3 agents were lost; the last, worker-1: its pane is gone")
                        .lost("worker-1")
                        .view());
    }

    private static List<AgentView> agents() {
        return List.of(new AgentView("auth", 3, "worker", Seed.NOW, Optional.of(id(3)), 1, true, false));
    }

    private static List<DiscoveryView> discoveries() {
        return List.of(
                new DiscoveryView(
                        "d1",
                        "research",
                        "the old client sends task ids without a prefix; accept both",
                        List.of("api", "compat"),
                        Seed.NOW.minusSeconds(400)),
                new DiscoveryView(
                        "d2", "auth", "the test database needs LC_ALL=C.UTF-8", List.of(), Seed.NOW.minusSeconds(30)));
    }

    private static List<MessageView> messages() {
        return List.of(
                new MessageView(
                        "m1", "leader", "auth", "use the names of the contract", Seed.NOW.minusSeconds(90), "read"),
                new MessageView(
                        "m2", "auth", "leader", "which exit code for a conflict?", Seed.NOW.minusSeconds(20), "held"));
    }

    private static Draft task(int number, String description, String status, String phase) {
        return new Draft(number, description, status, phase);
    }

    private static String id(int number) {
        return "task-mi8x0000-000" + number;
    }

    /** A task being put together. */
    private static final class Draft {
        private final int number;
        private final String description;
        private final String status;
        private final String phase;
        private Optional<String> by = Optional.empty();
        private Optional<TaskView.Result> result = Optional.empty();
        private Optional<TaskView.GateView> gate = Optional.empty();
        private List<String> after = List.of();
        private List<String> blockedBy = List.of();
        private List<TaskView.AttemptView> attempts = List.of();
        private boolean free;

        Draft(int number, String description, String status, String phase) {
            this.number = number;
            this.description = description;
            this.status = status;
            this.phase = phase;
        }

        Draft by(String agent) {
            by = Optional.of(agent);
            return this;
        }

        Draft gives(String output, String error) {
            result = Optional.of(new TaskView.Result(
                    Optional.of(output).filter(text -> !text.isEmpty()),
                    List.of(),
                    List.of(),
                    Optional.of(error).filter(text -> !text.isEmpty())));
            return this;
        }

        Draft gate(String kind) {
            gate = Optional.of(new TaskView.GateView(kind, Optional.empty(), Optional.empty()));
            return this;
        }

        Draft after(int other) {
            after = List.of(id(other));
            return this;
        }

        Draft blockedBy(int other) {
            blockedBy = List.of(id(other));
            return this;
        }

        Draft lost(String agent) {
            attempts = List.of(new TaskView.AttemptView(
                    agent,
                    Optional.of(agent),
                    Optional.of("3f2a9c0de1"),
                    Optional.of("77b1c0ffee"),
                    Seed.NOW.minusSeconds(60),
                    "its pane is gone"));
            return this;
        }

        Draft free() {
            free = true;
            return this;
        }

        TaskView view() {
            boolean isOver = List.of("done", "failed").contains(status);
            return new TaskView(
                    id(number),
                    number,
                    description,
                    status,
                    5,
                    by,
                    after,
                    Optional.empty(),
                    result,
                    Seed.NOW.minusSeconds(3_600),
                    by.map(agent -> Seed.NOW.minusSeconds(600)),
                    isOver ? Optional.of(Seed.NOW.minusSeconds(120)) : Optional.empty(),
                    List.of(),
                    free,
                    blockedBy,
                    gate,
                    phase,
                    Optional.empty(),
                    attempts,
                    0);
        }
    }
}
