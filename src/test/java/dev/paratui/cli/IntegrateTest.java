package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrateTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
        bench.answer("para_list", "{\"sessions\":[{\"name\":\"Login\",\"worktree\":\"" + worktree() + "\"}]}");
        bench.answer("para_integrate", "{\"entry\":" + entry("queued", "") + "}");
    }

    @Test
    void itWaitsAndSaysWhatLandedAsWhichCommit() {
        bench.answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer("para_train", train(entry("merging", "")));
        bench.answer("para_train", train(entry("landed", ",\"commit\":\"0123456789abcdef\"")));

        assertThat(bench.run("integrate", "login"))
                .isEqualTo(new Bench.Ran(0, "landed: login is on main as 0123456789\n", ""));
        assertThat(bench.calls.stream()
                        .filter(call -> call.tool().equals("para_wait"))
                        .map(call -> call.arguments().path("cursor").asInt()))
                .containsExactly(5, 8);
    }

    @Test
    void onATerminalItShowsHowFarItIs() {
        bench.onTerminal().answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer("para_train", train(entry("checking", "")));
        bench.answer("para_train", train(entry("landed", "")));

        assertThat(bench.run("integrate", "login").err()).isEqualTo("login: queued …\nlogin: checking …\n");
    }

    @Test
    void aConflictNamesTheFilesAndTheWayForward() {
        bench.answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer(
                "para_train",
                train(
                        entry(
                                "conflict",
                                ",\"hint\":\"rebase it\",\"reason\":\"both changed it\",\"conflicts\":[{\"path\":"
                                        + "\"a b\\u001b.txt\",\"kind\":\"content\",\"ranges\":[{\"side\":\"ours\",\"from\":1,\"to\":2}]}]")));

        assertThat(bench.run("integrate", "login")).isEqualTo(new Bench.Ran(6, """
                conflict: login with main; nothing was changed
                  a b .txt (content, lines ours 1-2)
                  both changed it
                next: rebase it
                """, ""));
    }

    @Test
    void aFailedCheckShowsItsLastLines() {
        bench.answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer("para_train", train(entry("red", ",\"check\":{\"tail\":\"1 test\\nfailed\"}")));

        Bench.Ran ran = bench.run("integrate", "login");

        assertThat(ran.exit()).isEqualTo(6);
        assertThat(ran.out()).isEqualTo("check failed: login; main is as it was\n  | 1 test\n  | failed\n");
    }

    @Test
    void heldExitsWithNineAndSaysWhatHelps() {
        bench.answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer("para_train", train(entry("held", ",\"reason\":\"main is dirty\",\"hint\":\"git stash\"")));

        assertThat(bench.run("integrate", "login"))
                .isEqualTo(new Bench.Ran(9, "held: login\n  main is dirty\nnext: git stash\n", ""));
    }

    @Test
    void withJsonTheOutcomeIsTheEntryAndTheExitCodeIsTheSame() {
        bench.answer("para_wait", "{\"reached\":true,\"cursor\":8}");
        bench.answer("para_train", train(entry("held", "")));

        Bench.Ran ran = bench.run("integrate", "login", "--json");

        assertThat(ran.exit()).isEqualTo(9);
        assertThat(Bench.read(ran.out())).isEqualTo(Bench.read("{\"entry\":" + entry("held", "") + "}"));
    }

    @Test
    void aSessionThatLandedAndWasClosedIsFoundInTheTrain() {
        bench.answer("para_wait", () -> {
            throw new Refused(Code.SESSION_NOT_FOUND, "gone", "");
        });
        bench.answer("para_train", train(entry("landed", ",\"commit\":\"abc\"")));

        assertThat(bench.run("integrate", "login").out()).isEqualTo("landed: login is on main as abc\n");
    }

    @Test
    void alreadyLandedSaysAsWhichCommitAndExitsWithZero() {
        Bench other = new Bench(folder.resolve("other"));
        other.answer("para_integrate", "{\"entry\":" + entry("landed", ",\"commit\":\"abc\"") + "}");

        assertThat(other.run("integrate", "--session", "login"))
                .isEqualTo(new Bench.Ran(0, "landed: login is on main as abc\n", ""));
    }

    @Test
    void withoutWaitingItIsOnlyPutIntoTheTrain() {
        assertThat(bench.run("integrate", "login", "--no-wait"))
                .isEqualTo(new Bench.Ran(0, "login is queued for main\n", ""));
    }

    @Test
    void aDryRunTellsTheVerdictByItsExitCode() {
        Bench clean = new Bench(folder.resolve("clean"));
        clean.answer("para_integrate", "{\"entry\":null,\"verdict\":\"clean\",\"target\":\"main\",\"conflicts\":[]}");
        Bench red = new Bench(folder.resolve("red"));
        red.answer(
                "para_integrate",
                "{\"verdict\":\"conflict\",\"target\":\"main\",\"conflicts\":[{\"path\":\"a\",\"kind\":\"add/add\"}]}");

        assertThat(clean.run("integrate", "-s", "login", "--dry-run"))
                .isEqualTo(new Bench.Ran(0, "would land cleanly on main\n", ""));
        assertThat(red.run("integrate", "-s", "login", "--dry-run"))
                .isEqualTo(new Bench.Ran(6, "would conflict with main\n  a (add/add)\n", ""));
    }

    @Test
    void aSingleArgumentInsideAWorkTreeIsTheMessage() {
        bench.in(worktree()).run("--repo", bench.repository.toString(), "integrate", "login", "--no-wait");

        assertThat(bench.onlyCall("para_integrate"))
                .isEqualTo(Bench.read("{\"message\":\"login\",\"session\":\"Login\"}"));
    }

    @Test
    void aSingleArgumentElsewhereIsTheSession() {
        bench.run("integrate", "LOGIN", "--no-wait");

        assertThat(bench.onlyCall("para_integrate")).isEqualTo(Bench.read("{\"session\":\"LOGIN\"}"));
    }

    @Test
    void aSingleArgumentThatIsNoSessionIsRefusedWithTheUnambiguousWay() {
        assertThat(bench.run("integrate", "fix the login"))
                .isEqualTo(new Bench.Ran(
                        2,
                        "",
                        "para: there is no session \"fix the login\", and this is not the work tree of one\n"
                                + "hint: name the session with --session NAME, and the message with -m TEXT\n"));
    }

    @Test
    void namedArgumentsAreNeverGuessedAt() {
        bench.run("integrate", "-m", "done", "x", "--no-wait", "--strategy", "rebase", "--target", "dev");

        assertThat(bench.onlyCall("para_integrate"))
                .isEqualTo(Bench.read(
                        "{\"message\":\"done\",\"session\":\"x\",\"strategy\":\"rebase\",\"target\":\"dev\"}"));
    }

    private Path worktree() {
        return folder.resolve("repo/.para/worktrees/login");
    }

    private static String entry(String state, String more) {
        return "{\"id\":\"e1\",\"revision\":5,\"session\":\"login\",\"state\":\"" + state + "\",\"target\":\"main\""
                + more + "}";
    }

    private static String train(String entry) {
        return "{\"entries\":[{\"id\":\"e0\",\"state\":\"landed\"}," + entry + "]}";
    }
}
