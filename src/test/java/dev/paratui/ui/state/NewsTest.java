package dev.paratui.ui.state;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.Samples;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.view.Screen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTest {
    private final Stage stage = Stage.of(120, 40);

    @Test
    void onlyWhatChangedIsMergedIntoWhatIsKnown() {
        stage.sessions(Seed.of("auth", "working", 9), Seed.of("docs", "idle", 9));
        stage.news(new News.Snapped(new SnapshotTool.Output(
                9,
                9,
                false,
                "/home/ana/shop",
                Seed.NOW,
                List.of(Seed.of("docs", "question", 1).view()),
                List.of(),
                List.of(),
                CoordinationView.NONE,
                0)));
        assertThat(screen()).contains("● auth").contains("? docs");
    }

    @Test
    void whenTheConnectionBreaksWhatWasKnownStaysAndItIsSaid() {
        stage.sessions(Seed.of("auth", "working", 9)).news(new News.Unreachable("no answer"));
        assertThat(screen())
                .contains("disconnected: the supervisor is being restarted")
                .contains("● auth");
        stage.sessions(Seed.of("auth", "working", 9));
        assertThat(screen()).doesNotContain("disconnected");
    }

    @Test
    void theBellRingsOnceWhenASessionBeginsToAsk() {
        stage.sessions(Seed.of("auth", "working", 9));
        stage.sessions(Seed.of("auth", "permission", 1));
        stage.sessions(Seed.of("auth", "permission", 2));
        assertThat(stage.actions()).singleElement().isInstanceOfSatisfying(Action.Ring.class, ring -> assertThat(
                        ring.words())
                .startsWith("auth: permission: "));
    }

    @Test
    void itRingsAgainWhenItAsksAgainButNotWhenOneLooksForTheFirstTime() {
        stage.sessions(Seed.of("auth", "permission", 1));
        assertThat(stage.actions()).isEmpty();
        stage.sessions(Seed.of("auth", "working", 1));
        stage.sessions(Seed.of("auth", "question", 1));
        assertThat(stage.actions()).singleElement().isInstanceOf(Action.Ring.class);
    }

    @Test
    void aLandingAndAConflictAreToldOnce() {
        stage.sessions(Seed.of("auth", "idle", 9));
        stage.snapshot(
                List.of(), List.of(Seed.entry("auth", "merging", 1), Seed.entry("docs", "conflict", 1)), List.of());
        assertThat(screen()).contains("docs conflicts with main in src/cart.ts");
        stage.press("esc");
        stage.snapshot(
                List.of(), List.of(Seed.entry("auth", "landed", 1), Seed.entry("docs", "conflict", 2)), List.of());
        assertThat(screen()).contains("auth landed on main as abc12345").doesNotContain("docs conflicts");
    }

    @Test
    void noticesGoAwayByThemselvesAndOldOnesAreNotShownAgain() {
        NoticeView notice = new NoticeView("error", "the pane of auth is gone", "r resumes it", Seed.NOW);
        stage.snapshot(List.of(), List.of(), List.of(notice));
        assertThat(screen()).contains("✗ the pane of auth is gone").contains("r resumes it");
        stage.later(30).snapshot(List.of(), List.of(), List.of(notice));
        assertThat(screen()).doesNotContain("the pane of auth is gone");
    }

    @Test
    void aFailureOfAnActionIsShown() {
        stage.sessions(Seed.of("auth", "permission", 9)).press("y");
        assertThat(screen()).contains("⋯ approve auth");
        stage.news(new News.Denied(stage.lastCall(), Refusal.of(Code.TMUX, "tmux does not answer", "para doctor")));
        assertThat(screen())
                .contains("approve auth: tmux does not answer")
                .contains("para doctor")
                .doesNotContain("⋯");
    }

    @Test
    void aLookAtAnotherPaneThanTheSelectedOneIsNotShown() {
        stage.sessions(Seed.of("auth", "working", 9), Seed.of("docs", "idle", 9))
                .pane("docs", "mine");
        assertThat(stage.state().choice().selected()).contains("docs");
        assertThat(screen()).contains("mine");
        stage.pane("auth", "not mine");
        assertThat(screen()).contains("mine").doesNotContain("not mine");
        stage.press("j");
        assertThat(screen()).contains("looking…").doesNotContain("mine");
    }

    @Test
    void theDiffIsScrolledByFilesAndAskedAgainWhenItChanged() {
        stage.sessions(Seed.of("auth", "working", 9).diff(1, 1, 0)).press("d");
        assertThat(screen()).contains("reading the diff…");
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Samples.diff())));
        assertThat(screen())
                .contains("auth against main")
                .contains("14 +    return verify(user, form.passkey); // 漢字 🚀");
        int calls = stage.actions().size();
        stage.sessions(Seed.of("auth", "working", 9).diff(1, 1, 0));
        assertThat(stage.actions()).hasSize(calls);
        stage.sessions(Seed.of("auth", "working", 9).diff(2, 5, 0));
        assertThat(stage.lastCall()).isEqualTo(Requests.diff("auth", java.util.Optional.empty()));
        stage.press("q");
        assertThat(stage.state().page()).isEqualTo(Page.SESSIONS);
    }

    @Test
    void textFromOutsideIsNeverDrawnRaw() {
        String evil = "\u001b[2J\u001b]0;x\u0007\u202e日本";
        stage.sessions(Seed.of("auth", "working", 9)
                .task(evil)
                .agent(evil)
                .problem(evil)
                .seen(evil, evil)
                .report(evil, "failed"));
        stage.pane("auth", evil).news(new News.Unreachable(evil));
        Grid grid = screen();
        assertThat(grid.toString().codePoints().noneMatch(c -> c != '\n' && (c < ' ' || c == 0x202E)))
                .isTrue();
    }

    @Test
    void wideCharactersAreClippedByColumns() {
        Stage small = Stage.of(80, 24);
        small.sessions(Seed.of("auth", "working", 9).task("日本語🚀".repeat(40)).report("漢".repeat(200), "passed"));
        Grid grid = Screen.of(small.state()).grid();
        assertThat(grid).contains("…").hasSize(80, 24);
    }

    @Test
    void anAnswerFromANewerSupervisorMayHoldMore() {
        stage.sessions().press("u");
        stage.news(new News.Answered(stage.lastCall(), Json.tree(Map.of("acts", List.of(), "colour", "blue"))));
        assertThat(screen()).contains("there is nothing to undo");
    }

    @Test
    void everySizeIsDrawn() {
        for (int[] size : new int[][] {{1, 1}, {10, 3}, {20, 5}, {40, 10}, {99, 20}, {100, 12}, {300, 80}}) {
            Stage odd = Stage.of(size[0], size[1]).sessions(Samples.five()).pane("auth", Samples.pane());
            for (String key : List.of("x", "esc", "?", "esc", "d", "esc", "4", "6", "1", "n", "esc", "space")) {
                odd.press(key);
                assertThat(Screen.of(odd.state()).grid()).hasSize(size[0], size[1]);
            }
        }
    }

    private Grid screen() {
        return Screen.of(stage.state()).grid();
    }
}
