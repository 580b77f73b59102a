package dev.paratui.ui.state;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.UndoListTool;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.view.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogsTest {
    private final Stage stage = Stage.of(120, 40);

    @Test
    void theCancelDialogNamesItsSessionAndWhatGoesToTheTrash() {
        stage.sessions(Seed.of("auth", "working", 9).diff(4, 120, 4)).press("x");
        assertThat(screen())
                .contains("Cancel auth")
                .contains("4 files +120 -4, 1 untracked, 2 commits")
                .contains("u brings everything back");
        assertThat(stage.actions()).isEmpty();
    }

    @Test
    void cancelMeansTheSessionThatWasSelectedWhenTheDialogOpened() {
        stage.sessions(Seed.of("auth", "question", 9), Seed.of("docs", "working", 9))
                .press("x");
        stage.sessions(Seed.of("auth", "working", 1), Seed.of("docs", "permission", 1));
        stage.press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.cancel("auth"));
    }

    @Test
    void whenTheSessionGoesMeanwhileTheDialogSaysSoAndDoesNothing() {
        stage.sessions(Seed.of("auth", "question", 9), Seed.of("docs", "working", 9))
                .press("x");
        stage.sessions(Seed.of("docs", "working", 9));
        assertThat(screen()).contains("auth is gone meanwhile").contains("Nothing will be done");
        stage.press("enter");
        assertThat(stage.actions()).isEmpty();
        assertThat(stage.state().dialog()).isEmpty();
    }

    @Test
    void aSessionInTheTrainIsTakenOutOfItAndTheDialogSaysSo() {
        stage.snapshot(
                List.of(Seed.of("auth", "idle", 9).life("queued").view()),
                List.of(Seed.entry("auth", "queued", 3)),
                List.of());
        stage.press("x");
        assertThat(screen()).contains("It is in the train");
        stage.press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.cancelByForce("auth"));
    }

    @Test
    void escAndNLeaveADialogWithoutDoingAnything() {
        stage.sessions(Seed.of("auth", "question", 9)).press("x", "esc", "x", "n", "s", "esc", "f", "ctrl-c");
        assertThat(stage.actions()).isEmpty();
        assertThat(stage.state().dialog()).isEmpty();
    }

    @Test
    void aRefusalIsShownAndWhatWasTypedComesBack() {
        stage.sessions(Seed.of("auth", "working", 9)).press("s").type("go on").press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.send("auth", "go on"));
        stage.news(new News.Denied(stage.lastCall(), Refusal.of(Code.NO_PANE, "auth has no pane", "r resumes it")));
        assertThat(screen())
                .contains("send to auth: auth has no pane")
                .contains("r resumes it")
                .contains("Send to auth")
                .contains(" go on");
    }

    @Test
    void aDispatchTakesItsNameFromTheLineOrItsWords() {
        stage.sessions().press("space").type("login: fix the login").press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.dispatch(new Wish("login", "fix the login")));
        stage.press("space").type("Fix the Über-login, now").press("enter");
        assertThat(stage.lastCall())
                .isEqualTo(Requests.dispatch(new Wish("fix-the-uber-login-now", "Fix the Über-login, now")));
    }

    @Test
    void aMadeNameIsOneThatIsFree() {
        stage.sessions(Seed.of("fix-it", "idle", 9)).press("space").type("fix it");
        assertThat(screen()).contains("session fix-it-2 on branch para/fix-it-2");
    }

    @Test
    void pastedTextNeverActsAsKeys() {
        stage.sessions(Seed.of("auth", "working", 9)).input(new Input.Paste("xq\n"));
        assertThat(stage.actions()).isEmpty();
        assertThat(stage.state().dialog()).isEmpty();
        stage.press("s").input(new Input.Paste("two\nlines \u001b[31m"));
        assertThat(stage.state().dialog()).isPresent();
        assertThat(screen()).contains("two lines").doesNotContain("\u001b");
    }

    @Test
    void theFormGoesFromFieldToFieldAndNeedsAName() {
        stage.sessions().press("n", "enter", "enter", "enter");
        assertThat(stage.actions()).isEmpty();
        stage.type("ship-it")
                .press("enter")
                .type("codex")
                .press("enter")
                .type("begin")
                .press("enter");
        assertThat(stage.lastCall().arguments().toString())
                .isEqualTo("{\"session_name\":\"ship-it\",\"agent\":\"codex\",\"prompt\":\"begin\"}");
    }

    @Test
    void integrateShowsTheVerdictBeforeItAsks() {
        stage.sessions(Seed.of("auth", "idle", 9).life("review")).press("i", "enter");
        assertThat(stage.actions()).containsExactly(Requests.tryLanding("auth", List.of()));
        stage.news(new News.Answered(
                stage.lastCall(),
                Json.tree(Map.of(
                        "verdict",
                        "clean",
                        "conflicts",
                        List.of(),
                        "target",
                        "main",
                        "strategy",
                        "squash",
                        "revision",
                        1))));
        assertThat(screen()).contains("lands cleanly on main by squash");
        stage.press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.land("auth", List.of()));
    }

    @Test
    void undoShowsWhatWouldBeUndone() {
        stage.sessions().press("u");
        stage.news(new News.Answered(
                stage.lastCall(),
                Json.tree(new UndoListTool.Output(List.of(
                        new UndoListTool.ActView("a2", "cancel", "docs", Seed.NOW, true, false),
                        new UndoListTool.ActView("a1", "cancel", "auth", Seed.NOW.minusSeconds(120), false, false))))));
        assertThat(screen()).contains("Take back the cancel of auth, 2m ago?");
        stage.press("enter");
        assertThat(stage.lastCall()).isEqualTo(Requests.undo("a1"));
    }

    @Test
    void helpIsMadeFromTheTableAndSearched() {
        stage.sessions().press("?").type("trash");
        assertThat(screen())
                .contains("x  end it; its work tree goes to the trash")
                .doesNotContain("type a text");
        stage.press("esc");
        assertThat(stage.state().dialog()).isEmpty();
    }

    private Grid screen() {
        return Screen.of(stage.state()).grid();
    }
}
