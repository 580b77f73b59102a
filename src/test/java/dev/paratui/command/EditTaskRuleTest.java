package dev.paratui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.command.task.EditTask;
import dev.paratui.event.Event;
import dev.paratui.event.task.TaskCreated;
import dev.paratui.model.Brief;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Ledger;
import dev.paratui.model.Moment;
import dev.paratui.model.Permissions;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.Opening;
import dev.paratui.model.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditTaskRuleTest {
    private static final TaskId ID = new TaskId("task-1");
    private static final Moment NOW = new Moment(Instant.EPOCH, "person", "u1");

    @Test
    void aSessionThatIsToBeOpenedForItIsToldTheNewWords() {
        assertThat(told(Assignment.of("build it").inContext(List.of(), "look there"), "build it\n\nlook there"))
                .isEqualTo("build it well\n\nlook there");
        assertThat(told(Assignment.of("build it"), "words of its own")).isEqualTo("words of its own");
    }

    private static String told(Assignment plain, String prompt) {
        Brief brief = new Brief("claude", ExecKind.TMUX, "auto", prompt, List.of(), Permissions.ASKED, Map.of());
        Opening opening = new Opening(new SessionName("page"), brief, Optional.empty());
        Ledger ledger = new TaskCreated(ID, 1, plain.opening(Optional.of(opening))).applyTo(Ledger.EMPTY);
        EditTask.Change change = new EditTask.Change(
                Optional.of("build it well"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        for (Event event : new EditTask(ID, change).decide(ledger, NOW).events()) {
            ledger = event.applyTo(ledger);
        }
        return ledger.tasks()
                .task(ID)
                .assignment()
                .opening()
                .orElseThrow()
                .brief()
                .task();
    }
}
