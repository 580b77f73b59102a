package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.state.Action;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Seed;
import dev.paratui.ui.state.Stage;
import dev.paratui.ui.view.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows say what they are while they are drawn; so a click chooses what one sees there, on every page. */
class MouseOnRowsTest {
    private static final String WORDS_OF_NUMBER = "entry-%02d";

    private Stage stage = Stage.of(120, 40);

    @Test
    void aClickChoosesATaskInThePlanAndACardOnTheBoard() {
        scene("tasks");
        click("Write the release notes");
        assertThat(((Page.Tasks) stage.state().page()).chosen()).hasValue("task-mi8x0000-0007");
        stage.press("B");
        click("work tool");
        assertThat(((Page.Tasks) stage.state().page()).chosen()).hasValue("task-mi8x0000-0005");
        click("measuring machine");
        assertThat(((Page.Tasks) stage.state().page()).chosen()).hasValue("task-mi8x0000-0009");
    }

    @Test
    void aSecondClickOnATaskGoesToTheSessionThatWorksOnIt() {
        scene("tasks");
        doubleClick("Design the tool interfaces");
        assertThat(stage.lastCall().tool()).isEqualTo("para_attach");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("auth");
    }

    @Test
    void aHeadingIsNothingToChoose() {
        scene("tasks");
        Page before = stage.state().page();
        click("Phase 3: Implement");
        assertThat(stage.state().page()).isEqualTo(before);
    }

    @Test
    void aClickChoosesAnEntryAndASecondOneGoesToItsSession() {
        scene("batch");
        click("search  ");
        assertThat(((Page.Train) stage.state().page()).chosen()).hasValue("e-search");
        doubleClick("docs  ");
        assertThat(stage.lastCall().arguments().path("session").asText()).isEqualTo("docs");
    }

    @Test
    void aCellOfTheMatrixIsChosenWhereItIsAndANameInItsColumn() {
        scene("conflicts");
        click("✗3", 1);
        assertThat(((Page.Conflicts) stage.state().page()).chosen()).hasValue(new Page.Cell("search", "@"));
        click("2 auth");
        assertThat(((Page.Conflicts) stage.state().page()).chosen()).hasValue(new Page.Cell("auth", "@"));
        doubleClick("5 search");
        assertThat(stage.state().page()).isInstanceOf(Page.Diff.class);
    }

    @Test
    void whatWasSaidIsChosenAndTheNewestIsFollowed() {
        scene("discoveries");
        click("accept both");
        assertThat(((Page.Discoveries) stage.state().page()).chosen()).hasValue("d1");
        click("which exit code");
        assertThat(((Page.Discoveries) stage.state().page()).chosen()).isEmpty();
    }

    @Test
    void anEventIsChosenWithoutTheListJumpingAndASecondClickShowsThePaneAlone() {
        stage = Stage.of(120, 24);
        scene("events");
        List<String> before = Screen.of(stage.state()).grid().lines();
        String row = before.get(3).substring(2, 50);
        click(row);
        assertThat(Screen.of(stage.state()).grid().lines().get(3)).contains("▌" + row);
        doubleClick(row);
        assertThat(((Page.Events) stage.state().page()).isZoomed()).isTrue();
    }

    @Test
    void theWheelScrollsTheListUnderItAndWhatIsChosenComesAlong() {
        train(60);
        wheel("entry-05", 1);
        wheel("entry-05", 1);
        assertThat(screen()).doesNotContain("entry-01 ").contains("▌  ▸ entry-02 ");
        stage.press("j", "j", "j", "j", "j", "j");
        wheel("entry-08 ", -1);
        assertThat(screen()).contains("entry-01 ").contains("▌  ▸ entry-08 ");
    }

    @Test
    void aSecondClickInAScrolledListIsOnTheSameRow() {
        train(60);
        stage.press("G", "k", "k", "k");
        String name = screen().lines()
                .filter(line -> line.contains("entry-"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        String entry = name.substring(name.indexOf("entry-"), name.indexOf("entry-") + 8);
        doubleClick(entry + " ");
        assertThat(((Page.Train) stage.state().page()).chosen()).hasValue("e-" + entry);
        assertThat(stage.actions())
                .anySatisfy(action -> assertThat(action).isInstanceOfSatisfying(Action.Call.class, call -> assertThat(
                                call.arguments().path("session").asText())
                        .isEqualTo(entry)));
    }

    @Test
    void theWheelOverAColumnOfTheBoardLeavesTheChosenCardOfAnother() {
        scene("board");
        wheel("measuring machine", 1);
        assertThat(((Page.Tasks) stage.state().page()).chosen()).hasValue("task-mi8x0000-0004");
    }

    @Test
    void inThePaletteAClickChoosesAndASecondOneDoesIt() {
        scene("palette");
        click("  see what it changed");
        assertThat(((Dialog.Palette) stage.state().dialog().orElseThrow()).at()).isPositive();
        doubleClick("  see what it changed");
        assertThat(stage.state().page()).isInstanceOf(Page.Diff.class);
    }

    @Test
    void theWheelScrollsThePaletteAndAFieldIsGoneToByAClick() {
        scene("palette");
        for (int i = 0; i < 30; i++) {
            wheel("Everything", 5, 1);
        }
        assertThat(((Dialog.Palette) stage.state().dialog().orElseThrow()).at()).isEqualTo(30);
        stage = Stage.of(120, 40);
        scene("ask");
        click("base  ");
        Dialog.Ask ask = (Dialog.Ask) stage.state().dialog().orElseThrow();
        assertThat(ask.tool().arguments().get(ask.at()).name()).isEqualTo("base");
    }

    @Test
    void inTheHelpASecondClickOnARowDoesIt() {
        scene("help");
        doubleClick("see what it changed");
        assertThat(stage.state().dialog()).isEmpty();
        assertThat(stage.state().page()).isInstanceOf(Page.Diff.class);
    }

    @Test
    void aNoticeIsPutAwayByAClickAndCoversWhatIsBehindIt() {
        stage = Scenes.all().get("board").apply(stage);
        Page before = stage.state().page();
        click("a gate waits for you");
        assertThat(stage.state().toasts()).isEmpty();
        assertThat(stage.state().page()).isEqualTo(before);
    }

    @Test
    void aClickOnTheLineOfWhatLandsGoesToTheTrain() {
        scene("batch");
        stage.press("1");
        click("cart-rounding checking");
        assertThat(stage.state().page()).isInstanceOf(Page.Train.class);
    }

    @Test
    void theWheelOverAPictureOfTheFilmGoesOnInTime() {
        scene("film");
        Page before = stage.state().page();
        wheel("[ back in time", -20, -1);
        assertThat(((Page.Events) stage.state().page()).scrub())
                .isPresent()
                .isNotEqualTo(((Page.Events) before).scrub());
    }

    @Test
    void behindADialogNothingIsChosen() {
        scene("batch");
        stage.press("?");
        click("search  ");
        assertThat(((Page.Train) stage.state().page()).chosen()).isEmpty();
    }

    @Test
    void aSecondClickOnALineOfADiffCommentsOnIt() {
        scene("diff");
        doubleClick("audit(user);");
        assertThat(stage.state().dialog()).containsInstanceOf(Dialog.Remark.class);
    }

    private void train(int count) {
        Seed[] seeds = IntStream.range(0, count)
                .mapToObj(number -> Seed.of(WORDS_OF_NUMBER.formatted(number), "idle", 5))
                .toArray(Seed[]::new);
        stage.snapshot(
                Arrays.stream(seeds).map(Seed::view).toList(),
                IntStream.range(0, count)
                        .mapToObj(number -> Seed.entry(WORDS_OF_NUMBER.formatted(number), "queued", 5))
                        .toList(),
                List.of());
        stage.press("4");
    }

    private void scene(String name) {
        stage = Scenes.all().get(name).apply(stage).later(600);
    }

    private String screen() {
        return String.join("\n", Screen.of(stage.state()).grid().lines());
    }

    private void doubleClick(String words) {
        stage.later(1);
        click(words);
        click(words);
    }

    private void click(String words) {
        click(words, 0);
    }

    private void click(String words, int nth) {
        stage.input(at(Mouse.Kind.PRESS, words, nth, 0));
    }

    private void wheel(String words, int direction) {
        wheel(words, 0, direction);
    }

    private void wheel(String words, int below, int direction) {
        stage.input(at(direction < 0 ? Mouse.Kind.SCROLL_UP : Mouse.Kind.SCROLL_DOWN, words, 0, below));
    }

    private Mouse at(Mouse.Kind kind, String words, int nth, int below) {
        Grid grid = Screen.of(stage.state()).grid();
        int left = nth;
        for (int row = 0; row < grid.size().rows(); row++) {
            int column = columnOf(grid, row, words);
            if (column >= 0 && left-- == 0) {
                return new Mouse(kind, row + below, column, 1);
            }
        }
        throw new AssertionError(words + " is not on\n" + grid);
    }

    /** The cell in which the words begin; wide clusters before them take two. */
    private static int columnOf(Grid grid, int row, String words) {
        int at = grid.text(row).indexOf(words);
        int column = 0;
        for (int letters = 0; at >= 0 && letters < at; column++) {
            letters += grid.cluster(row, column).length();
        }
        return at < 0 ? -1 : column;
    }
}
