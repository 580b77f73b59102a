package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.command.Subject;
import dev.paratui.command.task.LoadPlan;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.PlanMatch;
import dev.paratui.command.task.PlannedTask;
import dev.paratui.engine.Settled;
import dev.paratui.event.task.TaskCreated;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.task.TaskId;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.Says;
import dev.paratui.tool.task.plan.PlanFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes goal, plan and tasks of a plan file. */
public final class LoadPlanTool extends TaskTool<LoadPlanTool.Input, LoadPlanTool.Output> {
    private static final Card CARD = Card.forLeaders("load_plan", Card.Effect.CHANGES, """
            Load a plan in Markdown, all or nothing: goal, master plan, and a task for each line. What is in one phase \
            is done side by side; phases and gates follow one another.
            # Goal
            ### Phase 1: Research
            - [ ] What is to be done → @agent {priority: 2, ref: api, after: [ref], tags: [ui], files: [a.md]}
              Indented lines are hints. {session: name, mode: implement} dispatches an agent by itself.
            ### Gate: Design review
            Decision: what a person decides here (or Review: …, or Check: a command that must succeed)
            ### Phase 2: Build
            - [ ] …
            With `append`, what is there already stays and only what is new is made.""");

    public LoadPlanTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** The plan. */
    public record Input(
            @Says(value = "the plan itself", also = "markdown")
            Optional<String> text,

            @Says("a file that holds it, relative to the repository or its tasks/ folder")
            Optional<String> file,

            @Says("tasks of this plan that are there already stay; default false: refuse then")
            Optional<Boolean> append) {}

    /** What was made of it; {@code task_ids} are in the order of the plan, gates and what was there included. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(boolean success, String goal, int created, List<String> taskIds, long gates, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        PlanFile plan = PlanFile.parse(text(input, caller));
        List<PlannedTask> tasks = new ArrayList<>();
        for (TaskWish wish : plan.wishes()) {
            NewTask task = wish.task(house);
            tasks.add(new PlannedTask(task, plan.marks().get(tasks.size())));
        }
        LoadPlan.Mode mode = input.append().orElse(false) ? LoadPlan.Mode.APPEND : LoadPlan.Mode.REFUSE;
        Settled settled = house.ask(new LoadPlan(plan.plan(), tasks, mode), caller, Subject.EVERYTHING);
        int created = (int) settled.events().stream()
                .filter(recorded -> recorded.event() instanceof TaskCreated)
                .count();
        List<String> ids =
                PlanMatch.of(
                                tasks.stream()
                                        .map(task -> task.task().assignment())
                                        .toList(),
                                settled.ledger().tasks())
                        .stream()
                        .flatMap(Optional::stream)
                        .map(TaskId::value)
                        .toList();
        return new Output(
                true,
                plan.goal().orElse(""),
                created,
                ids,
                plan.gates(),
                settled.ledger().revision());
    }

    /** A person may name any file, meant from where the person is; others only the repository's. */
    private String text(Input input, Caller caller) {
        if (input.text().isPresent() == input.file().isPresent()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    input.file().isPresent() ? "both text and file are given" : "there is no plan",
                    "give text or file");
        }
        Optional<String> from = caller.audience() == Card.Audience.PERSON ? caller.directory() : Optional.empty();
        return input.file()
                .map(file -> house.world().taskFile(file, from))
                .or(input::text)
                .orElse("");
    }
}
