package dev.paratui.ui;

import static dev.paratui.ui.grid.GridAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.state.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole stories: keys in, grid out, with real threads and a scripted supervisor. */
@Timeout(60)
class DashboardTest {
    private final Robot robot = new Robot(120, 40);

    @AfterEach
    void leave() {
        robot.close();
    }

    @Test
    void theFirstFrameIsThereBeforeAnythingIsConnected() throws Exception {
        robot.sees("starting the supervisor…").sees("shop");
        robot.calls.up();
        robot.sees("no sessions yet").sees("press space to dispatch one, n for a new one");
    }

    @Test
    void thePersonApprovesLooksAtTheDiffFinishesAndIntegrates() throws Exception {
        robot.calls.pane(Samples.pane());
        robot.calls.answer("para_approve", arguments -> Map.of("session", Map.of("name", "auth")));
        robot.calls.answer("para_diff", arguments -> Samples.diff());
        robot.calls.answer(
                "para_finish", arguments -> Map.of("session", Map.of("name", "auth"), "commit", "abcdef0123"));
        robot.calls.up(Samples.five());
        robot.sees("Do you want to proceed?").press("y").sees("auth: approved");
        robot.press("d")
                .sees("return verify(user, form.passkey); // 漢字 🚀")
                .press("q")
                .sees("Do you want to");
        robot.press("f").sees("Finish auth").type("add passkeys").press("enter");
        robot.called("para_finish {\"session\":\"auth\",\"commit_message\":\"add passkeys\"}");
        robot.sees("auth is in review as abcdef01");
        robot.press("q");
        assertThat(robot.leaves()).isZero();
    }

    @Test
    void attachingGivesTheTerminalAwayAndComesBackAtTheNewSize() throws Exception {
        robot.calls.answer("para_attach", arguments -> Map.of("argv", List.of("tmux", "attach", "-t", "auth")));
        robot.calls.up(Samples.five());
        robot.sees("auth").press("enter").called("para_attach {\"session\":\"auth\"}");
        robot.seesSize(new Size(100, 30));
        assertThat(robot.attached).containsExactly(List.of("tmux", "attach", "-t", "auth"));
        assertThat(robot.display.handovers()).isEqualTo(1);
    }

    @Test
    void aSecondRepositoryIsOpenedInATabAskedByItselfAndClosed() throws Exception {
        robot.calls.up(Samples.five());
        robot.docs.up(Seed.of("guide", "working", 5));
        robot.docs.pane("the guide grows");
        robot.docs.answer("para_approve", arguments -> Map.of("session", Map.of("name", "guide")));
        robot.sees("auth")
                .press("ctrl-o")
                .sees("git /home/ana/docs/")
                .type("docs")
                .press("enter");
        robot.sees("the guide grows").sees("shop ?3 │ docs");
        robot.press(".").sees("billing-export-rewrite");
        robot.docs.up(Seed.of("guide", "permission", 1).seen("screen", "may I?"));
        robot.sees("docs ?1").sees("docs: guide: permission: may I?");
        assertThat(robot.display.bells()).isEqualTo(1);
        robot.press(",").sees("guide").press("y").sees("guide: approved");
        assertThat(robot.docs.heard()).contains("para_approve {\"session\":\"guide\"}");
        assertThat(robot.calls.heard()).noneMatch(call -> call.startsWith("para_approve"));
        robot.press("ctrl-w").sees("para  shop  3 need you");
    }

    @Test
    void aFolderWithoutARepositoryIsRefusedAndCanBeMended() throws Exception {
        robot.calls.up(Samples.five());
        robot.sees("auth")
                .press("ctrl-o")
                .sees("Open a repository")
                .type("nowhere")
                .press("enter");
        robot.sees("/home/ana/nowhere is not in a git repository").press("esc").sees("3 need you");
    }

    @Test
    void aFailedActionIsShownWithWhatToDo() throws Exception {
        robot.calls.answer("para_cancel", arguments -> {
            throw new Refused(Code.HELD, "auth is held by a lock", "wait, or remove the lock");
        });
        robot.calls.up(Samples.five());
        robot.sees("auth").press("x").sees("Cancel auth").press("enter");
        robot.sees("cancel auth: auth is held by a lock").sees("wait, or remove the lock");
    }

    @Test
    void whenTheSupervisorDiesAndComesBackTheDashboardSaysSoAndGoesOn() throws Exception {
        robot.calls.up(Samples.five());
        robot.sees("3 need you");
        robot.calls.down();
        robot.sees("disconnected: the supervisor is being restarted…").sees("billing-export-rewrite");
        robot.calls.up(Seed.of("docs", "working", 5));
        robot.sees("1 working");
        assertThat(robot.display.lastFrame()).doesNotContain("disconnected").doesNotContain("billing");
    }

    @Test
    void aSlowToolHoldsNothingUp() throws Exception {
        robot.calls.up(Samples.five());
        robot.sees("auth");
        robot.calls.answer("para_approve", arguments -> {
            awaitQuietly();
            return Map.of();
        });
        robot.press("y").sees("⋯ approve auth").press("?").sees("type to search");
    }

    @Test
    void theThemeChangesAtOnceAndIsKept() throws Exception {
        robot.calls.answer("para_config_set", arguments -> Map.of());
        robot.calls.up(Samples.five());
        robot.sees("auth").press("t");
        robot.called("para_config_set {\"path\":\"ui.theme\",\"value\":\"paper\",\"layer\":\"user\"}");
    }

    @Test
    void aPaneIsFetchedWhenItIsLookedAtAndItsLatestStateShown() throws Exception {
        robot.calls.pane("first");
        robot.calls.up(Samples.five());
        robot.sees("first");
        robot.calls.pane("second");
        robot.sees("second");
    }

    @Test
    void anIdleDashboardDrawsNothing() throws Exception {
        robot.calls.pane("still");
        robot.calls.up(Seed.of("docs", "idle", 3900));
        robot.sees("still");
        int frames = robot.display.frames().size();
        robot.press("n").sees("New session").press("esc").sees("still");
        assertThat(robot.display.frames().size()).isLessThanOrEqualTo(frames + 2);
    }

    private static void awaitQuietly() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
