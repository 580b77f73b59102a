package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.RequestSession;
import dev.paratui.command.task.ClaimTask;
import dev.paratui.command.task.CompleteTask;
import dev.paratui.command.task.CreateTasks;
import dev.paratui.command.task.FailTask;
import dev.paratui.command.task.NewTask;
import dev.paratui.command.task.RetryTask;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.StepMoments;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.Code;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import dev.paratui.model.task.Assignment;
import dev.paratui.model.task.TaskId;
import dev.paratui.model.task.TaskResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session may come after. */
class ComingAfterTest {
    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void aSessionWaitsForATaskToBeDone() {
        TaskId id = claimed();
        request("a", id.value());
        assertThat(isFree("a")).isFalse();
        engine.ask(new CompleteTask("leader", id, TaskResult.of("")), "leader");
        assertThat(isFree("a")).isTrue();
    }

    @Test
    void afterATaskThatFailedItIsNotStartedAndThatIsSaid() {
        TaskId id = claimed();
        request("a", id.value());
        engine.ask(new FailTask("leader", id, "no"), "leader");
        assertThatThrownBy(() -> isFree("a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("it was to come after task " + id + ", which is failed");
        engine.ask(new RetryTask(id, Optional.empty(), ""), "leader");
        assertThat(isFree("a")).isFalse();
    }

    @Test
    void whatIsNeitherSessionNorTaskCannotBeWaitedFor() {
        assertThatThrownBy(() -> request("a", "task-none")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo(Code.SESSION_NOT_FOUND));
        request("b");
        request("a", "b");
        assertThat(isFree("a")).isFalse();
    }

    private TaskId claimed() {
        NewTask wanted = new NewTask(Optional.empty(), Assignment.of("first"), List.of());
        TaskId id = new TaskId(
                engine.ask(new CreateTasks(List.of(wanted)), "leader").subject());
        engine.ask(new ClaimTask("leader", Optional.of(id)), "leader");
        return id;
    }

    private void request(String name, String... after) {
        Brief brief = new Brief("claude", ExecKind.TMUX, "auto", "", List.of(after), Permissions.ASKED, Map.of());
        Work work = new Work("para/" + name, new Base("main", "c0"), "/w/" + name);
        engine.ask(new RequestSession(new SessionName(name), brief, work), "person");
    }

    private boolean isFree(String name) {
        dev.paratui.model.Ledger ledger = engine.board().snapshot().ledger();
        return StartSession.isFree(ledger.sessionOrRefuse(new SessionName(name)), ledger);
    }
}
