package dev.paratui.command;

import dev.paratui.command.task.AddDiscovery;
import dev.paratui.command.task.BeginCheck;
import dev.paratui.command.task.CancelTask;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.ConcludeCheck;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.EditTask;
import dev.paratui.command.task.FailTask;
import dev.paratui.command.task.ImportState;
import dev.paratui.command.task.MarkRead;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.NoteAgentLost;
import dev.paratui.command.task.OpenSession;
import dev.paratui.command.task.PassGate;
import dev.paratui.command.task.PostMessage;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.command.task.ReleaseTask;
import dev.paratui.command.task.RetryTask;
import dev.paratui.command.task.ReturnTask;
import dev.paratui.command.task.SetPlan;
import dev.paratui.command.task.StartTask;
import dev.paratui.event.task.GatePassed;
import dev.paratui.event.task.GateRejected;
import dev.paratui.event.task.MessageDelivered;
import dev.paratui.event.task.MessageHeld;
import dev.paratui.event.task.StateImported;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Permissions;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Message;
import dev.paratui.model.task.MessageState;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.Plan;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What agents and people ask of coordination, sensibly or not. */
final class RandomCoordination {
    private static final List<String> AGENTS = List.of("w1", "w2", "w3", "leader", "person", "api", "ui", "nobody");

    private final Random random;

    RandomCoordination(Random random) {
        this.random = random;
    }

    Command next(Ledger ledger, Instant now) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> new CreateTasks(batch(ledger));
            case 2, 3 -> new ClaimTask(agent(), random.nextInt(3) > 0 ? Optional.empty() : Optional.of(any(ledger)));
            case 4, 5, 6 -> worked(ledger, now);
            case 7 -> led(ledger);
            case 8 -> reached(ledger);
            case 9 -> told(ledger, now);
            default -> around(now);
        };
    }

    Command carriedOut(Intent intent) {
        if (intent instanceof Intent.Check check) {
            return new ConcludeCheck(
                    intent.id(),
                    random.nextBoolean()
                            ? new GatePassed(check.task(), "check", "", intent.id())
                            : new GateRejected(check.task(), "check", "exit 1\nζ", intent.id()));
        }
        String message = ((Intent.Deliver) intent).message();
        return random.nextBoolean()
                ? new Progress(intent.id(), new MessageHeld(message, "busy"))
                : new Conclude(
                        intent.id(),
                        List.of(new MessageDelivered(
                                message, any(List.of(MessageState.TYPED, MessageState.SUBMITTED)), intent.id())));
    }

    private List<NewTask> batch(Ledger ledger) {
        List<NewTask> batch = new ArrayList<>();
        for (int index = random.nextInt(4); index >= 0; index--) {
            List<String> dependencies = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                dependencies.add(
                        random.nextInt(3) == 0
                                ? "r" + random.nextInt(4)
                                : any(ledger).value());
            }
            Optional<String> ref =
                    random.nextInt(9) == 0 ? Optional.of("r" + random.nextInt(4)) : Optional.of("r" + index);
            batch.add(new NewTask(ref, assignment(), dependencies));
        }
        return batch;
    }

    private Assignment assignment() {
        Assignment plain = Assignment.of(random.nextInt(20) == 0 ? " " : "do\n\"it\" ζ")
                .prioritised(random.nextInt(25) == 0 ? 11 : 4 + random.nextInt(3))
                .inContext(List.of("a b"), any(List.of("", "hint")))
                .tagged(List.of("t" + random.nextInt(3)), any(List.of("", "Build")));
        return switch (random.nextInt(6)) {
            case 0 -> plain.behind(Optional.of(gate()));
            case 1 -> plain.opening(Optional.of(new Opening(new SessionName(any(AGENTS)), brief(), Optional.empty())));
            default -> plain;
        };
    }

    private Gate gate() {
        return new Gate(any(List.of(Gate.Kind.values())), "make test", Optional.of(new SessionName("api")));
    }

    private static Brief brief() {
        return new Brief("claude", ExecKind.TMUX, "auto", "do it", List.of(), Permissions.ASKED, Map.of());
    }

    /** Mostly by the agent that has the task in hand. */
    private Command worked(Ledger ledger, Instant now) {
        TaskId id = random.nextInt(4) == 0 ? any(ledger) : held(ledger);
        Optional<Task> task = ledger.tasks().find(id);
        String holder = task.flatMap(there -> there.claim().by()).orElse("w1");
        String agent = random.nextInt(5) == 0 ? agent() : holder;
        return switch (random.nextInt(6)) {
            case 0 -> new StartTask(agent, id);
            case 1 -> new FailTask(agent, id, "it broke");
            case 2 -> new ReleaseTask(agent, id, any(List.of("", "too hard")));
            case 3 ->
                new ReturnTask(id, task.flatMap(there -> there.claim().at()).orElse(now), attempt(agent, now), 3);
            default -> new CompleteTask(agent, id, new TaskResult("done", List.of("a b"), List.of(), ""));
        };
    }

    private static Attempt attempt(String agent, Instant now) {
        return new Attempt(agent, Optional.of("api"), Optional.of("c1"), Optional.empty(), now, "nothing heard");
    }

    private Command led(Ledger ledger) {
        TaskId id = any(ledger);
        if (random.nextInt(3) == 0) {
            return new CancelTask(id, "not wanted");
        }
        Optional<List<String>> dependencies = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        random.nextBoolean() ? List.of() : List.of(any(ledger).value()));
        return random.nextBoolean() ? new RetryTask(id, dependencies, "again") : new EditTask(id, change(dependencies));
    }

    private EditTask.Change change(Optional<List<String>> dependencies) {
        Optional<Integer> priority = random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(12));
        Optional<String> words = random.nextBoolean() ? Optional.empty() : Optional.of("do it better");
        return new EditTask.Change(words, priority, dependencies, Optional.empty(), Optional.empty());
    }

    private Command reached(Ledger ledger) {
        List<Task> due = ledger.tasks().due();
        TaskId id = due.isEmpty() || random.nextInt(4) == 0
                ? any(ledger)
                : due.get(random.nextInt(due.size())).id();
        return switch (random.nextInt(4)) {
            case 0 -> new BeginCheck(id);
            case 1 -> new OpenSession(id, new Work("para/x", new Base("main", "c0"), "/r/.para/worktrees/x"));
            default -> new PassGate(id, any(List.of(PassGate.Verdict.values())), "m");
        };
    }

    private Command told(Ledger ledger, Instant now) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new PostMessage(agent(), random.nextInt(3) == 0 ? PostMessage.ALL : agent(), "hello\nζ");
            case 2 -> {
                String agent = agent();
                yield new MarkRead(
                        agent,
                        ledger.coordination().mail().unreadBy(agent).stream()
                                .map(Message::id)
                                .filter(id -> random.nextBoolean())
                                .toList());
            }
            default -> new AddDiscovery(agent(), any(List.of("", "the port is 80")), List.of("net"));
        };
    }

    private Command around(Instant now) {
        return switch (random.nextInt(5)) {
            case 0 -> new NoteAgentLost(agent(), "nothing heard");
            case 1 -> new SetPlan(any(List.of("", "goal")), "# plan");
            case 2 ->
                new ImportState(new StateImported(
                        new Plan("old", "", Optional.of(now)),
                        List.of(Task.made(new TaskId("task-old-0001"), 1, Assignment.of("old"), now)),
                        List.of(),
                        List.of()));
            default -> new RegisterAgent(agent(), any(List.of(AgentRole.values())));
        };
    }

    private TaskId held(Ledger ledger) {
        List<Task> held = ledger.tasks().all().stream()
                .filter(task -> task.state().isHeld())
                .toList();
        return held.isEmpty()
                ? any(ledger)
                : held.get(random.nextInt(held.size())).id();
    }

    private TaskId any(Ledger ledger) {
        List<Task> all = ledger.tasks().all();
        return all.isEmpty() || random.nextInt(20) == 0
                ? new TaskId("task-unknown")
                : all.get(random.nextInt(all.size())).id();
    }

    private String agent() {
        return any(AGENTS);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
