package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.DiffTool;
import dev.paratui.tool.Json;
import dev.paratui.ui.Samples;
import dev.paratui.ui.input.Mouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going through a session's changes, and sending back what one thinks of them. */
class ReviewTest {
    private final Stage stage = diff(Stage.of(120, 40));

    @Test
    void commentsOfAllFilesAreSentAsOneMessageAndThenDoneWith() {
        stage.press("}", "j", "j", "j", "c").type("expired?").press("enter");
        stage.press("]", "c").type("a test, please").press("enter");
        stage.press("S").type("then finish").press("enter");
        assertThat(stage.lastCall().tool()).isEqualTo("para_send");
        assertThat(stage.lastCall().arguments().path("text").asText()).isEqualTo("""
                Please look at these comments on your changes:

                src/login.ts:13
                > if (form.passkey) {
                expired?

                src/passkey.ts
                a test, please

                then finish
                """);
        assertThat(review().comments()).hasSize(2);
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Map.of())));
        assertThat(review().comments()).isEmpty();
    }

    @Test
    void aRefusedMessageKeepsTheComments() {
        stage.press("c").type("so").press("enter", "S", "enter");
        stage.news(new News.Denied(stage.lastCall(), Refusal.of(Code.WRONG_STATE, "it has no pane", "resume it")));
        assertThat(review().comments()).hasSize(1);
        assertThat(stage.state().dialog()).isEmpty();
    }

    @Test
    void aCommentIsMendedAndTakenAwayWhereItStands() {
        stage.press("c").type("so").press("enter", "c").type("!").press("enter");
        assertThat(review().comments()).extracting(Review.Comment::words).containsExactly("so!");
        stage.press("c", "ctrl-u", "enter");
        assertThat(review().comments()).isEmpty();
    }

    @Test
    void aReviewedFileIsMarkedAndTheMarkIsVoidWhenTheFileChangesFurther() {
        stage.press("v");
        DiffTool.Output before = Samples.diff();
        assertThat(review().isReviewed(before.files().get(0))).isTrue();
        assertThat(place().path()).isEqualTo("src/passkey.ts");
        DiffTool.FileDiffView changed = new DiffTool.FileDiffView("src/login.ts", "M", 1, 0, false, List.of());
        assertThat(review().isReviewed(changed)).isFalse();
        stage.press("g", "v");
        assertThat(review().isReviewed(before.files().get(0))).isFalse();
    }

    @Test
    void filesThatWereChosenLandWithoutTheOthers() {
        stage.press("m", "m", "i");
        assertThat(stage.lastCall().arguments().path("paths").toString())
                .isEqualTo("[\":(literal)src/login.ts\",\":(literal)src/passkey.ts\"]");
        assertThat(stage.lastCall().arguments().path("dry_run").asBoolean()).isTrue();
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.clean())))
                .press("enter");
        assertThat(stage.lastCall().arguments().path("paths").size()).isEqualTo(2);
        assertThat(stage.lastCall().arguments().has("dry_run")).isFalse();
        assertThat(stage.lastCall().what()).isEqualTo("integrate files of auth");
    }

    @Test
    void withoutAChoiceEverythingLands() {
        stage.press("m", "g", "m", "i");
        assertThat(stage.lastCall().arguments().has("paths")).isFalse();
    }

    @Test
    void theVerdictOnOtherFilesIsNotThatOfTheseOnes() {
        stage.press("i");
        Action.Call ofAll = stage.lastCall();
        stage.press("esc", "m", "i").news(new News.Answered(ofAll, Json.tree(Samples.clean())));
        assertThat(((Dialog.Integrate) stage.state().dialog().orElseThrow()).verdict())
                .isEmpty();
    }

    @Test
    void theFileOpensInThePersonsOwnDifftool() {
        stage.press("T");
        Action.Difftool tool =
                (Action.Difftool) stage.actions().get(stage.actions().size() - 1);
        assertThat(tool.path()).isEqualTo("src/login.ts");
        assertThat(tool.session()).isEqualTo("auth");
        assertThat(tool.base()).as("where it parted from main, as on the page").isEqualTo("main");
    }

    @Test
    void theEndsOfLongLinesComeIntoSightAndGo() {
        stage.press("<", ">", ">", "<");
        assertThat(((Page.Diff) stage.state().page()).shift()).isEqualTo(20);
    }

    @Test
    void itIsComparedWithBaseCommitAndWhenThePersonLastLooked() {
        stage.press("b");
        assertThat(against()).isEqualTo("commit");
        stage.press("b");
        assertThat(against()).as("not yet looked before").isEmpty();
        stage.press("q", "d", "b", "b");
        assertThat(against()).isEqualTo("feed");
    }

    @Test
    void aLateAnswerForAnotherComparisonIsLeftOut() {
        Action.Call first = stage.lastCall();
        stage.press("b").news(new News.Answered(first, Json.tree(Samples.diff())));
        assertThat(page().text()).isEmpty();
    }

    @Test
    void besideEachOtherDeletedLinesStandAtThoseThatTookTheirPlace() {
        Stage wide = diff(Stage.of(200, 50));
        DiffText text = ((Page.Diff) wide.state().page()).text().orElseThrow();
        DiffText.Row pair = text.rows().stream()
                .filter(row -> row.left() != row.right() && row.left() >= 0 && row.right() >= 0)
                .findFirst()
                .orElseThrow();
        assertThat(text.lines().get(pair.left()).kind()).isEqualTo(DiffText.Kind.DELETED);
        assertThat(text.lines().get(pair.right()).kind()).isEqualTo(DiffText.Kind.ADDED);
        wide.press("G");
        for (int i = 0; i < text.rows().size(); i++) {
            wide.press("k");
        }
        assertThat(((Page.Diff) wide.state().page()).line()).isZero();
    }

    @Test
    void everyLineHasItsRow() {
        DiffText text = page().text().orElseThrow();
        for (int line = 0; line < text.lines().size(); line++) {
            assertThat(text.rows().get(text.rowOf(line)).has(line)).isTrue();
        }
    }

    @Test
    void theMouseChoosesALineAndTheEditorOpensThere() {
        stage.input(new Mouse(Mouse.Kind.PRESS, 5, 60, 1));
        assertThat(page().line()).isEqualTo(3);
        stage.press("E");
        assertThat(stage.actions())
                .contains(new Action.Edit("/home/ana/shop/.para/worktrees/auth/src/login.ts", 13, "auth"));
        stage.press("|");
        assertThat(stage.actions().get(stage.actions().size() - 1)).isInstanceOf(Action.Pager.class);
    }

    @Test
    void keysOfAReviewElsewhereSayWhereTheyBelong() {
        stage.press("q", "c");
        assertThat(stage.state().dialog()).isEmpty();
        assertThat(stage.state().toasts()).extracting(Toast::text).contains("comment belongs to a session's changes");
    }

    private String against() {
        return stage.lastCall().arguments().path("against").asText("");
    }

    private Review review() {
        return stage.state().desk().review("auth");
    }

    private Page.Diff page() {
        return (Page.Diff) stage.state().page();
    }

    private Review.Comment place() {
        return Diffing.place(page()).orElseThrow();
    }

    private static Stage diff(Stage stage) {
        stage.sessions(Samples.five()).press("d");
        return stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.diff())));
    }
}
