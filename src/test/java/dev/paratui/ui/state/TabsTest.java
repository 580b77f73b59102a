package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.Samples;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import dev.paratui.ui.view.TitleBar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several repositories in one dashboard: each tab goes on for itself, and only one is the person's. */
class TabsTest {
    private static final int SHOP = 0;
    private static final int DOCS = 1;

    private final List<Turn.Sent> sent = new ArrayList<>();
    private Tabs tabs = Tabs.of(Stage.of(120, 40).state());
    private long tick;

    @Test
    void oneRepositoryAloneHasNoTab() {
        assertThat(title()).contains(" para  shop  starting");
        press(".");
        assertThat(tabs.shown().toasts())
                .extracting(Toast::text, Toast::hint)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "this is the only repository here", "ctrl-o opens another"));
    }

    @Test
    void aSecondRepositoryIsShownWhenItIsOpenedAndBothStandInTheTitle() {
        both();
        assertThat(tabs.chosen()).isEqualTo(DOCS);
        assertThat(title()).contains(" para  shop ?3 │ docs ?1    1 needs you");
        press(".");
        assertThat(tabs.chosen()).isEqualTo(SHOP);
        assertThat(title()).contains(" para  shop ?3 │ docs ?1    3 need you");
        press(",");
        assertThat(tabs.chosen()).isEqualTo(DOCS);
    }

    @Test
    void aRepositoryThatIsOpenAlreadyIsShownAndNotOpenedTwice() {
        both();
        turn(TabUpdate.opened(tabs, "/home/ana/shop"));
        assertThat(tabs.ids()).containsExactly(SHOP, DOCS);
        assertThat(tabs.chosen()).isEqualTo(SHOP);
    }

    @Test
    void eachTabKeepsItsPageSelectionAndFilter() {
        both();
        press(".", "G", "/").type("auth").press("enter", "4");
        press(".", "5", ".");
        assertThat(tabs.shown().page()).isInstanceOf(Page.Train.class);
        assertThat(tabs.shown().choice().filter()).isEqualTo("auth");
        press(".");
        assertThat(tabs.shown().page()).isInstanceOf(Page.Discoveries.class);
        assertThat(tabs.shown().choice().filter()).isEmpty();
    }

    @Test
    void whoeverAsksInTheOtherRepositoryIsSeenRungOnceAndSaidWithItsName() {
        both();
        press(".");
        sent.clear();
        told(
                DOCS,
                "docs",
                Seed.of("guide", "permission", 1),
                Seed.of("index", "permission", 1).seen("screen", "go?"));
        assertThat(sent).hasSize(1).allMatch(one -> one.tab() == DOCS);
        assertThat(sent.get(0).action()).isEqualTo(new Action.Ring("docs: index: permission: go?"));
        assertThat(title()).contains("docs ?2");
        assertThat(tabs.shown().toasts()).extracting(Toast::text).contains("docs: index: permission: go?");
        assertThat(TitleBar.words(tabs.shown())).startsWith("(5) para shop");
        told(DOCS, "docs", Seed.of("guide", "permission", 1), Seed.of("index", "permission", 1));
        assertThat(sent).hasSize(1);
        press(".", ".");
        assertThat(tabs.shown().toasts()).as("who was there has seen it").isEmpty();
    }

    @Test
    void theNextThatNeedsYouMayBeInAnotherRepository() {
        both();
        told(DOCS, "docs", Seed.of("guide", "working", 1));
        press("!");
        assertThat(tabs.chosen()).isEqualTo(SHOP);
    }

    @Test
    void aDialogStaysInItsTabAndActsOnItsRepository() {
        both();
        press(".", "x");
        assertThat(tabs.shown().dialog()).contains(new Dialog.Cancel("auth"));
        click("docs");
        assertThat(tabs.chosen()).isEqualTo(DOCS);
        assertThat(tabs.shown().dialog()).isEmpty();
        press("y", "enter");
        assertThat(calls("para_cancel")).isEmpty();
        click("shop");
        press("y");
        assertThat(calls("para_cancel")).containsExactly(SHOP);
    }

    @Test
    void aLateAnswerOpensItsDialogWhereItWasAskedFor() {
        both();
        press("u");
        Action.Call undo = lastCall();
        press(".");
        Map<String, Object> act = Map.of(
                "id", "a-1", "act", "cancel", "session", "guide", "at", Seed.NOW, "undone", false, "gone", false);
        news(DOCS, new News.Answered(undo, Json.tree(Map.of("acts", List.of(act)))));
        assertThat(tabs.shown().dialog()).isEmpty();
        press("y", ".", "y");
        assertThat(calls("para_undo")).containsExactly(DOCS);
    }

    @Test
    void theTerminalIsNotGivenToAPaneOfARepositoryThatIsNoLongerLookedAt() {
        both();
        press("enter");
        Action.Call attach = lastCall();
        press(".");
        sent.clear();
        JsonNode argv = Json.tree(Map.of("argv", List.of("tmux", "attach")));
        news(DOCS, new News.Answered(attach, argv));
        assertThat(sent).isEmpty();
    }

    @Test
    void aMistakeThatWasMadeWhileNobodyLookedIsStillReadLater() {
        both();
        press("r");
        Action.Call resume = lastCall();
        press(".");
        news(DOCS, new News.Denied(resume, Refusal.of(Code.WRONG_STATE, "guide runs", "")));
        tabs = TabUpdate.at(tabs, Seed.NOW.plusSeconds(3_000));
        press(".");
        assertThat(tabs.shown().toasts()).extracting(Toast::text).contains("resume guide: guide runs");
    }

    @Test
    void aTabThatNobodyLooksAtAsksForNothingAndCatchesUpAtReturn() {
        both();
        press("3");
        news(DOCS, new News.Answered(lastCall(), Json.tree(Map.of("pairs", List.of(), "order", List.of()))));
        press(".");
        sent.clear();
        told(DOCS, "docs", Seed.of("guide", "working", 1).diff(3, 3, 3));
        assertThat(sent).isEmpty();
        press(".");
        assertThat(calls("para_conflicts")).containsExactly(DOCS);
    }

    @Test
    void sizeThemeAndHabitsComeAlong() {
        both();
        turn(TabUpdate.input(tabs, new Input.Resized(new Size(80, 24))));
        press("t", ".");
        assertThat(tabs.shown().scene().theme()).isEqualTo("paper");
        assertThat(Screen.of(tabs.shown()).grid().size()).isEqualTo(new Size(80, 24));
    }

    @Test
    void aConnectionThatIsLostIsLostInItsTabAlone() {
        both();
        press(".");
        news(DOCS, new News.Unreachable("no supervisor answers"));
        assertThat(title()).contains("docs ✗").contains("3 need you").doesNotContain("disconnected");
        press(".");
        assertThat(title()).contains("disconnected");
    }

    @Test
    void aClosedTabIsGoneAndWhatComesForItLateReachesNobody() {
        both();
        press("ctrl-w");
        assertThat(tabs.ids()).containsExactly(SHOP);
        assertThat(title()).contains(" para  shop  3 need you");
        Tabs before = tabs;
        told(DOCS, "docs", Seed.of("guide", "question", 1));
        assertThat(tabs).isEqualTo(before);
        press("ctrl-w");
        assertThat(tabs.ids()).containsExactly(SHOP);
        turn(TabUpdate.opened(tabs, "/home/ana/docs"));
        assertThat(tabs.ids()).as("numbers are not used twice").containsExactly(SHOP, DOCS + 1);
    }

    @Test
    void repositoriesOfTheSameNameAreToldApartByTheFolderAbove() {
        turn(TabUpdate.opened(tabs, "/home/bob/shop"));
        assertThat(title()).contains("ana/shop").contains("bob/shop");
    }

    @Test
    void whatHasNoRoomInTheTitleIsSummedUpAndAClickLeadsToWhomNeedsSomeone() {
        turn(TabUpdate.input(tabs, new Input.Resized(new Size(60, 15))));
        for (int i = 1; i <= 6; i++) {
            turn(TabUpdate.opened(tabs, "/home/ana/service-" + i));
        }
        told(3, "service-3", Seed.of("guide", "question", 1));
        assertThat(title()).contains("+6 ?1");
        click("+6 ?1");
        assertThat(tabs.chosen()).isEqualTo(3);
        assertThat(title()).contains("servi").contains("+6");
    }

    @Test
    void aRepositoryIsOpenedByItsPathWithTheFoldersThatThereAre() {
        press("ctrl-o");
        assertThat(last()).isEqualTo(new Action.Browse("/home/ana/"));
        List<News.Folder> folders =
                List.of(new News.Folder("/home/ana/docs/", true), new News.Folder("/home/ana/down/", false));
        news(SHOP, new News.Browsed("/home/ana/", folders));
        assertThat(Screen.of(tabs.shown()).grid().toString()).contains("git /home/ana/docs/", "/home/ana/down/");
        press("tab");
        assertThat(last()).isEqualTo(new Action.Browse("/home/ana/do"));
        news(SHOP, new News.Browsed("/home/ana/", List.of(new News.Folder("/home/ana/late/", true))));
        assertThat(((Dialog.Open) tabs.shown().dialog().orElseThrow()).folders())
                .as("what was asked before is of no interest any more")
                .isEqualTo(folders);
        press("down", "enter");
        assertThat(last()).isEqualTo(new Action.OpenRepository("/home/ana/docs/"));
    }

    @Test
    void aPathThatIsRefusedComesBackWithTheReason() {
        press("ctrl-o").type("down").press("enter");
        assertThat(last()).isEqualTo(new Action.OpenRepository("/home/ana/down"));
        Refusal refusal = Refusal.of(Code.NOT_A_REPOSITORY, "/home/ana/down is not in a git repository", "");
        news(SHOP, new News.NotOpened("/home/ana/down", refusal));
        assertThat(Screen.of(tabs.shown()).grid().toString())
                .contains("Open a repository", "/home/ana/down is not in a git repository");
    }

    @Test
    void thePaletteOffersEachOfTheOthers() {
        both();
        press(":").type("repository shop").press("enter");
        assertThat(tabs.chosen()).isEqualTo(SHOP);
    }

    private void both() {
        told(SHOP, "shop", Samples.five());
        turn(TabUpdate.opened(tabs, "/home/ana/docs"));
        told(DOCS, "docs", Seed.of("guide", "permission", 3));
    }

    private void told(int tab, String repository, Seed... seeds) {
        tick++;
        news(
                tab,
                new News.Snapped(new SnapshotTool.Output(
                        tick,
                        tick,
                        true,
                        "/home/ana/" + repository,
                        Seed.NOW,
                        Arrays.stream(seeds).map(Seed::view).toList(),
                        List.of(),
                        List.of(),
                        CoordinationView.NONE,
                        tick)));
    }

    private void news(int tab, News news) {
        turn(TabUpdate.news(tabs, tab, news));
    }

    private TabsTest press(String... keys) {
        for (String key : keys) {
            turn(TabUpdate.input(tabs, Key.parse(key)));
        }
        return this;
    }

    private TabsTest type(String text) {
        text.codePoints().forEach(point -> press(point == ' ' ? "space" : Character.toString(point)));
        return this;
    }

    private void click(String words) {
        turn(TabUpdate.input(tabs, new Mouse(Mouse.Kind.PRESS, 0, title().indexOf(words) + 1, 1)));
    }

    private void turn(Turn turn) {
        tabs = turn.tabs();
        sent.addAll(turn.actions());
    }

    private String title() {
        return Screen.of(tabs.shown()).grid().lines().get(0);
    }

    private Action last() {
        return sent.get(sent.size() - 1).action();
    }

    private Action.Call lastCall() {
        return (Action.Call) last();
    }

    private List<Integer> calls(String tool) {
        return sent.stream()
                .filter(one ->
                        one.action() instanceof Action.Call call && call.tool().equals(tool))
                .map(Turn.Sent::tab)
                .toList();
    }
}
