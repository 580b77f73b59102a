package dev.paratui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.command.task.CancelTask;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.FailTask;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.PassGate;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.command.task.ReleaseTask;
import dev.paratui.command.task.RetryTask;
import dev.paratui.command.task.ReturnTask;
import dev.paratui.command.task.StartTask;
import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Stamp;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Attempt;
import dev.paratui.model.task.Gate;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import dev.paratui.model.task.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many agents ask for this and that, with crashes between: the queue does what the one on paper does. */
class TaskModelTest {
    private static final int PLANS = 400;
    private static final int STEPS = 250;
    private static final List<String> AGENTS =
            List.of("w1", "w2", "w3", "w4", "w5", "w6", "leader", "person", "stranger");

    private final EventJson json = new EventJson();
    private Random random = new Random(0);
    private TaskModel model = new TaskModel();
    private Ledger ledger = Ledger.EMPTY;
    private Ledger kept = Ledger.EMPTY;
    private List<String> written = new ArrayList<>();
    private List<Recorded> events = new ArrayList<>();
    private String by = "leader";
    private int asked;
    private int claims;

    @Test
    void aHundredThousandStepsAreThoseOnPaper() {
        for (int plan = 0; plan < PLANS; plan++) {
            begin(plan);
            for (int step = 0; step < STEPS; step++) {
                step();
                assertSame("plan " + plan + " step " + step);
                if (random.nextInt(50) == 0) {
                    crash();
                }
            }
        }
        assertThat(claims).as("claims among the steps").isGreaterThan(PLANS * STEPS / 20);
    }

    private void begin(int seed) {
        random = new Random(seed);
        model = new TaskModel();
        ledger = Ledger.EMPTY;
        kept = Ledger.EMPTY;
        events = new ArrayList<>();
        written = new ArrayList<>();
    }

    /** What was in memory is gone; what was written is read. */
    private void crash() {
        if (random.nextBoolean()) {
            kept = json.unpack(LedgerImage.class, json.pack(LedgerImage.of(ledger)))
                    .ledger();
        }
        Ledger before = ledger;
        ledger = kept;
        for (int index = (int) kept.revision(); index < events.size(); index++) {
            Recorded recorded = events.get(index);
            String type = dev.paratui.event.EventTypes.nameOf(recorded.event());
            Event read = json.readEvent(type, written.get(index));
            ledger = new Recorded(recorded.stamp(), recorded.by(), read).applyTo(ledger);
        }
        assertThat(ledger).isEqualTo(before);
    }

    private void step() {
        String agent = any(AGENTS);
        String id = random.nextInt(3) == 0 ? anyTask() : heldTask();
        by = random.nextInt(4) == 0 ? agent : "person";
        switch (random.nextInt(14)) {
            case 0, 1 -> create();
            case 2, 3, 4, 5 -> claim(agent, random.nextInt(4) > 0 ? Optional.empty() : Optional.of(anyTask()));
            case 6 -> work(holder(id, agent), id, TaskState.IN_PROGRESS);
            case 7, 8 -> work(holder(id, agent), id, TaskState.DONE);
            case 9 -> work(holder(id, agent), id, random.nextBoolean() ? TaskState.FAILED : TaskState.AVAILABLE);
            case 10 -> lose(id);
            case 11 -> retry();
            case 12 -> lead(agent);
            default -> pass();
        }
    }

    private void create() {
        List<NewTask> batch = new ArrayList<>();
        for (int index = random.nextInt(4); index >= 0; index--) {
            List<String> dependencies = new ArrayList<>();
            for (int count = random.nextInt(3); count > 0; count--) {
                dependencies.add(random.nextInt(4) == 0 ? "r" + random.nextInt(5) : anyTask());
            }
            String ref = "r" + (random.nextInt(30) == 0 ? 1 : index);
            batch.add(new NewTask(Optional.of(ref), assignment(), dependencies));
        }
        Asked asked = ask(new CreateTasks(batch));
        List<String> ids = asked.refusal.isPresent()
                ? IntStream.range(0, batch.size()).mapToObj(n -> "new" + n).toList()
                : ledger.tasks().order().values().stream()
                        .skip(model.rows.size())
                        .map(TaskId::value)
                        .toList();
        assertThat(model.create(batch, ids)).isEqualTo(asked.refusal);
    }

    private Assignment assignment() {
        Assignment plain = Assignment.of(random.nextInt(60) == 0 ? "\n" : "do it")
                .prioritised(random.nextInt(60) == 0 ? random.nextInt(2) * 11 : 4 + random.nextInt(3));
        return random.nextInt(7) == 0
                ? plain.behind(Optional.of(new Gate(Gate.Kind.REVIEW, "", Optional.empty())))
                : plain;
    }

    private void claim(String agent, Optional<String> wanted) {
        Optional<String> next = model.next().map(row -> row.id);
        Asked asked = ask(new ClaimTask(agent, wanted.map(TaskId::new)));
        assertThat(model.claim(agent, wanted)).isEqualTo(asked.refusal);
        if (asked.refusal.isEmpty()) {
            assertThat(asked.subject).isEqualTo(wanted.or(() -> next).orElse(""));
            claims++;
        }
    }

    private void work(String agent, String id, TaskState next) {
        TaskId task = new TaskId(id);
        Command command =
                switch (next) {
                    case IN_PROGRESS -> new StartTask(agent, task);
                    case DONE -> new CompleteTask(agent, task, TaskResult.of("done"));
                    case FAILED -> new FailTask(agent, task, "broke");
                    default -> new ReleaseTask(agent, task, "");
                };
        assertThat(ask(command).refusal).isEqualTo(model.work(agent, id, next));
    }

    private void lose(String id) {
        Optional<Task> task = ledger.tasks().find(new TaskId(id));
        Instant claimed = task.flatMap(there -> there.claim().at()).orElse(Instant.EPOCH);
        Attempt attempt = new Attempt(
                holder(id, "nobody"), Optional.empty(), Optional.empty(), Optional.empty(), claimed, "killed");
        assertThat(ask(new ReturnTask(new TaskId(id), claimed, attempt, TaskModel.MAX_LOSSES)).refusal)
                .isEmpty();
        model.lose(id);
    }

    private void retry() {
        String id = anyTask();
        Optional<List<String>> dependencies =
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(List.of(anyTask()));
        assertThat(ask(new RetryTask(new TaskId(id), dependencies, "")).refusal)
                .isEqualTo(model.retry(id, dependencies));
    }

    private void lead(String agent) {
        if (random.nextBoolean() && !agent.equals("stranger")) {
            ask(new RegisterAgent(agent, AgentRole.WORKER));
            model.agents.add(agent);
            return;
        }
        String id = anyTask();
        assertThat(ask(new CancelTask(new TaskId(id), "")).refusal).isEqualTo(model.cancel(id));
    }

    private void pass() {
        String id = model.rows.values().stream()
                .filter(row -> row.assignment.gate().isPresent() && random.nextInt(3) == 0)
                .map(row -> row.id)
                .findFirst()
                .orElse(anyTask());
        boolean isPassed = random.nextInt(3) > 0;
        PassGate.Verdict verdict = isPassed ? PassGate.Verdict.PASS : PassGate.Verdict.REJECT;
        assertThat(ask(new PassGate(new TaskId(id), verdict, "")).refusal)
                .isEqualTo(model.pass(by, id, isPassed ? TaskState.DONE : TaskState.FAILED));
    }

    private void assertSame(String where) {
        assertThat(ledger.tasks().size()).as(where).isEqualTo(model.rows.size());
        for (TaskModel.Row row : model.rows.values()) {
            Task task = ledger.tasks().task(new TaskId(row.id));
            if (task.state() != row.state
                    || (row.state.isHeld() && !task.claim().isBy(row.by))
                    || task.claim().losses() != row.losses
                    || (row.state == TaskState.BLOCKED && !blockedBy(task).equals(model.causes(row)))) {
                throw new AssertionError(where + ": " + task + " but on paper " + row.state + " by " + row.by
                        + ", lost " + row.losses + ", blocked by " + model.causes(row));
            }
        }
        assertThat(ledger.tasks().nextToClaim(task -> true).map(task -> task.id()
                        .value()))
                .as(where)
                .isEqualTo(model.next().map(row -> row.id));
    }

    private static TreeSet<String> blockedBy(Task task) {
        TreeSet<String> ids = new TreeSet<>();
        task.blockedBy().forEach(id -> ids.add(id.value()));
        return ids;
    }

    private Asked ask(Command command) {
        asked++;
        Moment moment = new Moment(Instant.EPOCH.plusMillis(asked), by, "u" + asked);
        Decision decision;
        try {
            decision = command.decide(ledger, moment);
        } catch (Refused refused) {
            return new Asked(Optional.of(refused.refusal().code()), "");
        }
        for (Event event : decision.events()) {
            Recorded recorded = new Recorded(new Stamp(ledger.revision() + 1, moment.at()), by, event);
            ledger = recorded.applyTo(ledger);
            events.add(recorded);
            written.add(json.write(event));
        }
        return new Asked(decision.refusal().map(Refusal::code), decision.subject());
    }

    private String holder(String id, String other) {
        TaskModel.Row row = model.rows.get(id);
        return row == null || row.by.isEmpty() || (random.nextInt(5) == 0 && !other.equals("nobody")) ? other : row.by;
    }

    private String heldTask() {
        List<TaskModel.Row> held =
                model.rows.values().stream().filter(row -> row.state.isHeld()).toList();
        return held.isEmpty() ? anyTask() : any(held).id;
    }

    private String anyTask() {
        List<TaskModel.Row> all = List.copyOf(model.rows.values());
        return all.isEmpty() || random.nextInt(30) == 0 ? "task-unknown" : any(all).id;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What came of a command. */
    private record Asked(Optional<Code> refusal, String subject) {}
}
