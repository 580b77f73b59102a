package dev.paratui.bench;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.command.task.ReleaseTask;
import dev.paratui.command.task.StartTask;
import dev.paratui.event.Event;
import dev.paratui.event.Recorded;
import dev.paratui.log.EventLog;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Stamp;
import dev.paratui.model.task.AgentRole;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes large plans straight into a log, many events at a time. */
final class Plans {
    static final String WORKER = "worker-0";
    private static final int BATCH = 1_000;
    private static final int GIVEN_BACK = 2;
    private static final int MANY = 20_000;

    private final EventLog log;
    private final List<Recorded> open = new ArrayList<>();
    private Ledger ledger = Ledger.EMPTY;
    private long unique;

    Plans(EventLog log) {
        this.log = log;
    }

    /** Tasks as agents and people write them, with a few lines of text each. */
    static CreateTasks tasks(int count) {
        List<NewTask> wanted = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Assignment assignment = Assignment.of("Task " + number + ": add the endpoint, its test and its page, "
                            + "and say in the report what was left out and why")
                    .prioritised(1 + number % Assignment.MAX_PRIORITY)
                    .inContext(List.of("src/api/routes.ts", "test/api.test.ts"), "see the notes on errors")
                    .tagged(List.of("api"), "Build");
            wanted.add(new NewTask(Optional.empty(), assignment, List.of()));
        }
        return new CreateTasks(wanted);
    }

    Plans with(int tasks) {
        decide(new RegisterAgent(WORKER, AgentRole.WORKER));
        for (int made = 0; made < tasks; made += BATCH) {
            decide(tasks(Math.min(BATCH, tasks - made)));
        }
        return this;
    }

    /** Has tasks claimed, started, given back twice at most, and done, until the log has so many events. */
    Ledger upTo(long events) {
        while (ledger.revision() < events) {
            Optional<Task> next = ledger.tasks().nextToClaim(task -> true);
            if (next.isEmpty()) {
                decide(new RegisterAgent(WORKER, AgentRole.WORKER));
            } else {
                workOn(next.get());
            }
        }
        return flush();
    }

    private void workOn(Task task) {
        TaskId id = task.id();
        decide(new ClaimTask(WORKER, Optional.of(id)));
        decide(new StartTask(WORKER, id));
        decide(
                task.claim().past().size() < GIVEN_BACK && ledger.tasks().size() < MANY
                        ? new ReleaseTask(WORKER, id, "back")
                        : new CompleteTask(WORKER, id, new TaskResult("done", List.of("src/a.ts"), List.of(), "")));
    }

    Ledger flush() {
        if (!open.isEmpty() && !log.append(open.get(0).stamp().revision() - 1, open)) {
            throw new IllegalStateException("someone else writes");
        }
        open.clear();
        return ledger;
    }

    private void decide(Command command) {
        unique++;
        Moment moment = new Moment(Instant.EPOCH.plusMillis(unique), "person", "u" + unique);
        Decision decision = command.decide(ledger, moment);
        for (Event event : decision.events()) {
            Recorded recorded = new Recorded(new Stamp(ledger.revision() + 1, moment.at()), moment.by(), event);
            ledger = recorded.applyTo(ledger);
            open.add(recorded);
        }
        if (open.size() >= BATCH) {
            flush();
        }
    }
}
