package dev.paratui.tool.task;

import dev.paratui.command.Command;
import dev.paratui.command.Subject;
import dev.paratui.command.task.RegisterAgent;
import dev.paratui.engine.Settled;
import dev.paratui.model.Code;
import dev.paratui.model.Ledger;
import dev.paratui.model.Refused;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.Tasks;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.HouseTool;
import java.util.Optional;

/** A tool of coordination. */
abstract class TaskTool<I extends Record, O extends Record> extends HouseTool<I, O> {
    TaskTool(House house, Card card, Class<I> input, Class<O> output) {
        super(house, card, input, output);
    }

    final Ledger ledger() {
        return house.board().snapshot().ledger();
    }

    final Tasks tasks() {
        return ledger().tasks();
    }

    /** Asks for something to be done with a task, and shows the task after it. */
    final TaskAnswer settle(Command command, TaskId task, Caller caller) {
        Settled settled = house.ask(command, caller, new Subject.OfTask(task));
        Tasks after = settled.ledger().tasks();
        return new TaskAnswer(
                true, TaskView.of(after.task(task), after), settled.ledger().revision());
    }

    /** The agent meant: the one named, which a worker may only be itself; else the caller. */
    final String agent(Optional<String> given, Caller caller) {
        boolean isOwnDoor =
                caller.audience() == Card.Audience.WORKER && caller.session().isPresent();
        if (isOwnDoor && given.isPresent() && !given.get().equals(caller.by())) {
            throw new Refused(
                    Code.NOT_ALLOWED,
                    "this is the door of agent \"" + caller.by() + "\"",
                    "leave agent_id out, or open a door for the other: para-tui mcp --role worker --agent NAME");
        }
        boolean isPosing = caller.audience() != Card.Audience.PERSON
                && given.filter(RegisterAgent.RESERVED::contains).isPresent();
        if (isPosing) {
            throw new Refused(
                    Code.NOT_ALLOWED,
                    "no agent acts as \"" + given.get() + "\"",
                    "leave agent_id out, or give the name under which you registered");
        }
        boolean isNobody = caller.audience() == Card.Audience.WORKER && !isOwnDoor;
        String agent = given.or(() -> isNobody ? Optional.empty() : Optional.of(caller.by()))
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "argument \"agent_id\" is missing",
                        "say who you are: the name under which you registered"));
        house.board().hear(agent);
        return agent;
    }
}
