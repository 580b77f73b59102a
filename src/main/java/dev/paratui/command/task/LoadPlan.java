package dev.paratui.command.task;

import dev.paratui.command.Command;
import dev.paratui.command.Decision;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Refusal;
import dev.paratui.model.task.TaskId;
import java.util.List;
import java.util.Optional;

/** A plan file is to become goal, plan and tasks, all or nothing. */
public record LoadPlan(SetPlan plan, List<PlannedTask> tasks, Mode mode) implements Command {
    /** What to do when tasks of this plan are there already. */
    public enum Mode {
        REFUSE,
        /** Those that are there stay; the others are made. */
        APPEND
    }

    public LoadPlan {
        tasks = List.copyOf(tasks);
    }

    @Override
    public Decision decide(Ledger ledger, Moment moment) {
        Decision set = plan.decide(ledger, moment);
        if (set.refusal().isPresent()) {
            return set;
        }
        List<Optional<TaskId>> there = PlanMatch.of(
                tasks.stream().map(task -> task.task().assignment()).toList(), ledger.tasks());
        Optional<TaskId> first = there.stream().flatMap(Optional::stream).findFirst();
        if (mode == Mode.REFUSE && first.isPresent()) {
            return Decision.refuse(alreadyThere(there, first.get()));
        }
        PlanLoading loading = new PlanLoading(ledger, moment);
        loading.happen(set.events());
        loading.make(tasks, there);
        return new Decision(loading.events(), "", Optional.empty());
    }

    private static Refusal alreadyThere(List<Optional<TaskId>> there, TaskId first) {
        long count = there.stream().filter(Optional::isPresent).count();
        return Refusal.of(
                        Code.WRONG_STATE,
                        count + (count == 1 ? " task" : " tasks") + " of this plan " + (count == 1 ? "is" : "are")
                                + " there already, first " + first,
                        "to add only what is new: para plan load --append FILE")
                .with("task_id", first.value());
    }
}
