package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.News;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.state.Toast;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keys do on the tasks' page. */
class TasksPageTest {
    private static final String GATE = "task-mi8x0000-0004";

    private final Stage stage = PlanSamples.told(Scenes.five(Stage.of(120, 40)));

    @Test
    void theGateThatWaitsIsChosenAndPassedWithWords() {
        stage.press("2", "y").type("go").press("enter");
        Action.Call call = stage.lastCall();
        assertThat(call.tool()).isEqualTo("approve_gate");
        assertThat(call.arguments().path("task_id").asText()).isEqualTo(GATE);
        assertThat(call.arguments().path("message").asText()).isEqualTo("go");
        assertThat(call.arguments().has("reject")).isFalse();
    }

    @Test
    void itIsRejectedByTheOtherKeyAndLeftByEscape() {
        stage.press("2", "N", "esc");
        assertThat(stage.state().dialog()).isEmpty();
        stage.press("N", "enter");
        assertThat(stage.lastCall().arguments().path("reject").asBoolean()).isTrue();
    }

    @Test
    void aFailedTaskIsRetriedAndAnyCanBeDropped() {
        stage.press("2", "G", "r", "enter");
        assertThat(stage.lastCall().tool()).isEqualTo("retry_task");
        stage.press("x", "enter");
        assertThat(stage.lastCall().tool()).isEqualTo("cancel_task");
    }

    @Test
    void whatATaskAsksForIsChangedInAFormAndAFieldOfItInTheEditor() {
        stage.press(":");
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.tools())))
                .press("esc", "2", "G", "k", "k", "E");
        Dialog.Ask ask = (Dialog.Ask) stage.state().dialog().orElseThrow();
        assertThat(ask.tool().name()).isEqualTo("edit_task");
        stage.press("ctrl-o");
        assertThat(stage.actions().get(stage.actions().size() - 1))
                .isEqualTo(new Action.Compose("Write the release notes"));
        stage.news(new News.Composed("Write the release notes\nin two languages"))
                .press("enter");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"task_id\":\"task-mi8x0000-0007\","
                        + "\"description\":\"Write the release notes\\nin two languages\"}");
    }

    /** Of two who edit one task each keeps what only they have touched. */
    @Test
    void onlyWhatWasTouchedInTheFormIsSentAndWhatWasEmptiedIsTakenAway() {
        stage.press(":");
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.tools())))
                .press("esc", "2", "G", "k", "E", "enter");
        assertThat(stage.state().dialog()).isEmpty();
        assertThat(stage.state().toasts())
                .anySatisfy(toast -> assertThat(toast.text()).isEqualTo("nothing was changed"));
        stage.press("E", "tab", "ctrl-u").type("2").press("tab", "ctrl-u", "enter");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"task_id\":\"task-mi8x0000-0008\",\"priority\":2,\"dependencies\":[]}");
        stage.news(new News.Denied(stage.lastCall(), Refusal.of(Code.WRONG_STATE, "no", "later")));
        Dialog.Ask again = (Dialog.Ask) stage.state().dialog().orElseThrow();
        assertThat(again.fields().stream().map(TextInput::text))
                .containsExactly("task-mi8x0000-0008", "Measure it", "2", "", "", "");
    }

    @Test
    void aTaskInSomebodysHandsIsNotChangedAndItIsSaidWhatToDo() {
        stage.press("2", "k", "E");
        assertThat(stage.state().dialog()).isEmpty();
        assertThat(stage.state().toasts())
                .anySatisfy(toast -> assertThat(toast.text()).contains("in the hands of auth"));
    }

    @Test
    void whatIsWrittenForAFormThatIsGoneIsNotLost() {
        stage.news(new News.Composed("a long text"));
        assertThat(stage.actions().get(stage.actions().size() - 1)).isEqualTo(new Action.Copy("a long text"));
    }

    @Test
    void theSessionThatWorksOnATaskIsTheSubject() {
        stage.press("2", "k", "s").type("faster").press("enter");
        assertThat(stage.lastCall().tool()).isEqualTo("para_send");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("auth");
    }

    @Test
    void aWaitingGateNeedsThePersonAndIsFoundByTheKeyForThat() {
        assertThat(stage.press("!").state().page()).isInstanceOf(Page.Tasks.class);
        assertThat(stage.state().fleet().shared().waitingGates()).hasSize(1);
    }

    @Test
    void aGateThatComesDueIsToldOnce() {
        Stage fresh = Scenes.five(Stage.of(120, 40));
        PlanSamples.told(fresh);
        assertThat(fresh.state().toasts()).extracting(Toast::text).anyMatch(text -> text.contains("a gate waits"));
        assertThat(fresh.actions()).anyMatch(Action.Ring.class::isInstance);
        int told = fresh.actions().size();
        PlanSamples.told(fresh);
        assertThat(fresh.actions()).hasSize(told);
    }

    @Test
    void aTaskWhoseSessionWaitsForAFreePlaceSaysSoAsLongAsItDoes() {
        String id = PlanSamples.tasks().get(6).id();
        stage.press("2", "j", "j", "j");
        stage.sharing(lined(Map.of(id, 2)));
        assertThat(screen())
                .contains("in line 2", "its session waits for a free place to work, 2nd in line (agents.max_parallel)");
        stage.press("B");
        assertThat(screen()).contains("in line 2");
        stage.sharing(lined(Map.of()));
        assertThat(screen()).doesNotContain("in line");
    }

    private static CoordinationView lined(Map<String, Integer> line) {
        return new CoordinationView("goal", List.of(), List.of(), List.of(), List.of(), line);
    }

    private String screen() {
        return Screen.of(stage.state()).grid().toString();
    }

    @Test
    void theChosenTaskStaysChosenWhenOthersChange() {
        stage.press("2", "j", "j");
        Page before = stage.state().page();
        stage.sharing(CoordinationView.of("goal", PlanSamples.tasks().subList(0, 2)));
        assertThat(stage.state().page()).isEqualTo(before);
        assertThat(stage.state().fleet().shared().tasks()).hasSize(9);
    }
}
