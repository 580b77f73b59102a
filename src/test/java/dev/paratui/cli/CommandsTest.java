package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String SESSION = "{\"session\":{\"name\":\"login\",\"life\":\"review\"}";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @Test
    void withoutACommandTheDashboardOpens() {
        assertThat(bench.run().exit()).isZero();
        bench.run("--theme", "paper");

        assertThat(bench.faces.opened).containsExactly("dashboard repo -", "dashboard repo paper");
    }

    @Test
    void theDashboardTakesSeveralRepositoriesAndOtherCommandsOne() {
        new Bench(folder.resolve("other"));
        String here = bench.repository.toString();
        String there = folder.resolve("other/repo").toString();
        bench.run("--repo", here, "--repo", there);
        bench.run("--repo", here, "--theme", "paper", "--repo", there);
        assertThat(bench.faces.opened).containsExactly("dashboard repo+repo -", "dashboard repo+repo paper");

        Bench.Ran refused = bench.run("list", "--repo", here, "--repo", there);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("this command is about one repository, and --repo names 2");
        assertThat(bench.run("--repo", here, "--repo", folder.resolve("nowhere").toString())
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void otherFacesAreHandedOver() {
        bench.run("demo", "--theme", "paper");
        bench.run("supervise", "--repo", bench.repository.toString());
        bench.run("serve", "--foreground");
        bench.run("screenshot", "a.png", "--size", "80x24");
        bench.run("mcp", "--role", "worker", "--agent", "login");
        bench.run("mcp", "init", "--claude-code");
        bench.run("mcp", "tools", "--json");

        assertThat(bench.faces.opened)
                .containsExactly(
                        "demo paper",
                        "supervise repo",
                        "supervise repo",
                        "screenshot a.png 80x24",
                        "bridge worker login",
                        "register claude-code",
                        "tools leader json");
    }

    @Test
    void wrongWishesToOtherFacesAreRefused() {
        assertThat(bench.run("screenshot", "a.gif").exit()).isEqualTo(2);
        assertThat(bench.run("screenshot", "a.png", "--size", "big").exit()).isEqualTo(2);
        assertThat(bench.run("mcp", "init").exit()).isEqualTo(2);
        assertThat(bench.run("mcp", "init", "--codex", "--gemini").exit()).isEqualTo(2);
        assertThat(bench.run("mcp", "dance").exit()).isEqualTo(2);
        assertThat(bench.run("mcp", "--role", "king").exit()).isEqualTo(2);
        assertThat(bench.faces.opened).isEmpty();
    }

    @Test
    void dispatchTakesATaskInWordsFromAFileOrFromTheInput() {
        bench.answer("para_dispatch", SESSION + ",\"branch\":\"para/login\",\"worktreePath\":\"/w\"}");

        assertThat(bench.run("dispatch", "login", "-p", "do it", "-d", "--after", "a,b")
                        .out())
                .isEqualTo("session login is review on branch para/login in /w\ngo there: para attach login\n");
        bench.run("dispatch", "login", "-f", "tasks/x.md");
        bench.reading("from\nafar").run("dispatch", "login", "-f", "-");

        assertThat(bench.calls.stream().map(Bench.Call::arguments))
                .containsExactly(
                        Bench.read("{\"session_name\":\"login\",\"after\":[\"a\",\"b\"],"
                                + "\"dangerously_skip_permissions\":true,\"task_description\":\"do it\"}"),
                        Bench.read("{\"session_name\":\"login\",\"file\":\"tasks/x.md\"}"),
                        Bench.read("{\"session_name\":\"login\",\"task_description\":\"from\\nafar\"}"));
        assertThat(bench.calls).allMatch(Bench.Call::changes);
    }

    @Test
    void dispatchWithoutATaskOrWithTwoIsRefused() {
        assertThat(bench.run("dispatch", "login").err())
                .isEqualTo("para: there is no task for login\n"
                        + "hint: para dispatch login -p TEXT, or -f FILE; to work by hand: para start login\n");
        assertThat(bench.run("dispatch", "login", "-p", "a", "-f", "b").exit()).isEqualTo(2);
    }

    @Test
    void aDryStartSaysWhatWouldBeMade() {
        bench.answer("para_start", "{\"session\":null,\"branch\":\"para/x\",\"worktreePath\":\"/w\"}");

        assertThat(bench.run("start", "x", "--dry-run").out())
                .isEqualTo("would open session x on branch para/x in /w\n");
    }

    @Test
    void attachRunsWhatTheToolGivesOnThisTerminal() {
        bench.onTerminal().answer("para_attach", "{\"argv\":[\"tmux\",\"-S\",\"/a b\",\"attach\"]}");

        assertThat(bench.run("attach", "login").exit()).isZero();
        assertThat(bench.exec.onTerminal).containsExactly(java.util.List.of("tmux", "-S", "/a b", "attach"));

        bench.exec.exit = 1;
        assertThat(bench.run("attach", "login").exit()).isEqualTo(8);
    }

    @Test
    void attachNeedsATerminal() {
        assertThat(bench.run("attach", "login").err()).startsWith("para: there is no terminal to attach to\nhint: ");
    }

    @Test
    void paneCommandsReachTheirTools() {
        bench.answer("para_send", "{\"delivery\":{\"state\":\"typed\",\"session\":\"login\"}}");
        bench.answer("para_read", "{\"text\":\"one\\n\\u001b[2Jtwo\"}");
        bench.answer("para_approve", "{\"state\":\"answered\"}").answer("para_deny", "{\"state\":\"answered\"}");

        assertThat(bench.run("send", "login", "hi", "--no-submit").out()).isEqualTo("typed to login\n");
        assertThat(bench.run("read", "login", "--lines", "2", "--since", "c").out())
                .isEqualTo("one\n [2Jtwo\n");
        assertThat(bench.run("approve", "login").out()).isEqualTo("approved: login\n");
        assertThat(bench.run("deny", "login").out()).isEqualTo("denied: login\n");

        assertThat(bench.onlyCall("para_send"))
                .isEqualTo(Bench.read("{\"session\":\"login\",\"text\":\"hi\",\"submit\":false}"));
        assertThat(bench.onlyCall("para_read").path("lines").asInt()).isEqualTo(2);
    }

    @Test
    void aTextForSeveralTellsOfEachAndFailsWhenOneDid() {
        bench.answer(
                "para_send",
                "{\"deliveries\":[{\"state\":\"submitted\",\"session\":\"a\"},"
                        + "{\"state\":\"failed\",\"session\":\"b\",\"reason\":\"it has no pane\"}]}");
        Bench.Ran ran = bench.run("send", "a, b", "hi");
        assertThat(ran.out()).isEqualTo("submitted to a\nfailed to b: it has no pane\n");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(bench.onlyCall("para_send")).isEqualTo(Bench.read("{\"sessions\":[\"a\",\"b\"],\"text\":\"hi\"}"));
    }

    @Test
    void adoptAndBudgetSayWhatTheyDid() {
        bench.answer(
                "para_adopt", "{\"session\":{\"name\":\"cart\",\"branch\":\"feature/cart\",\"worktree\":\"/w/cart\"}}");
        assertThat(bench.run("adopt", "../cart", "cart", "--agent", "codex").out())
                .isEqualTo("session cart has branch feature/cart in /w/cart\n"
                        + "look: para diff cart; start its program: para resume cart\n");
        assertThat(bench.onlyCall("para_adopt"))
                .isEqualTo(Bench.read("{\"place\":\"../cart\",\"session_name\":\"cart\",\"agent\":\"codex\"}"));
        bench.answer(
                "para_budget",
                "{\"session\":{\"name\":\"a\",\"budget\":{\"limit\":\"2h, 5.00 usd\",\"workedSeconds\":90,"
                        + "\"unknown\":[\"cost\"],\"reached\":null}}}");
        assertThat(bench.run("budget", "a", "+1h").out())
                .isEqualTo("session a may use up 2h, 5.00 usd, and has worked for 1m 30s\n"
                        + "its program does not tell its cost: that limit cannot count\n");
    }

    @Test
    void finishTakesASingleArgumentAsTheMessage() {
        bench.answer("para_finish", SESSION + ",\"commit\":\"0123456789abcdef\"}");

        assertThat(bench.run("finish", "login").out())
                .isEqualTo("session login is in review, commit 0123456789\nland it: para integrate login\n");
        bench.run("finish", "done", "login", "-b", "feature/login");
        bench.run("finish", "-m", "done", "login");

        assertThat(bench.calls.stream().map(Bench.Call::arguments))
                .containsExactly(
                        Bench.read("{\"commit_message\":\"login\"}"),
                        Bench.read("{\"commit_message\":\"done\",\"session\":\"login\",\"branch\":\"feature/login\"}"),
                        Bench.read("{\"commit_message\":\"done\",\"session\":\"login\"}"));
        assertThat(bench.run("finish").exit()).isEqualTo(2);
    }

    @Test
    void finishCanLandAtOnce() {
        bench.answer(
                "para_finish",
                SESSION + ",\"entry\":{\"id\":\"e\",\"session\":\"login\",\"state\":\"landed\",\"target\":\"main\","
                        + "\"commit\":\"abc\"}}");

        assertThat(bench.run("finish", "done", "-i").out()).isEqualTo("landed: login is on main as abc\n");
    }

    @Test
    void resumeAllBringsBackWhatEndedWithoutBeingAScript() {
        bench.answer("para_list", """
                {"sessions":[
                 {"name":"a","life":"running","agent":"claude","task":"t","activity":{"state":"exited"}},
                 {"name":"b","life":"running","agent":"claude","task":"t","activity":{"state":"working"}},
                 {"name":"c","life":"lost","agent":"codex","task":"","activity":{"state":"unknown"}},
                 {"name":"d","life":"running","agent":"shell","task":"make","activity":{"state":"exited"}},
                 {"name":"e","life":"cancelled","agent":"claude","task":"t","activity":{"state":"exited"}}]}""");
        bench.answer("para_resume", "{\"session\":{\"name\":\"a\",\"life\":\"running\"}}");
        bench.answer("para_resume", () -> {
            throw new Refused(Code.PROGRAM_NOT_FOUND, "codex is not installed", "npm install -g @openai/codex");
        });
        Bench.Ran ran = bench.run("resume", "--all");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("""
                session a is running
                session c is not back: codex is not installed
                hint: npm install -g @openai/codex
                """);
        assertThat(bench.run("resume", "--all", "x").exit()).isEqualTo(2);
    }

    @Test
    void destructiveVerbsSayHowToTakeThemBack() {
        bench.answer("para_cancel", SESSION + ",\"undo\":\"act-3\"}");
        bench.answer("para_undo", "{\"undone\":{\"act\":\"cancel\",\"session\":\"login\",\"detail\":\"as it was\"}}");
        bench.answer("para_recover", "{\"undone\":{\"act\":\"cancel\",\"session\":\"login\"}}");
        bench.answer("para_resume", SESSION + "}");

        assertThat(bench.run("cancel", "login", "--force", "--reason", "no").out())
                .isEqualTo("session login is cancelled\neverything comes back with: para undo act-3\n");
        assertThat(bench.run("undo", "act-3").out()).isEqualTo("undone: cancel of login; as it was\n");
        assertThat(bench.run("recover", "login").out()).isEqualTo("undone: cancel of login\n");
        assertThat(bench.run("resume", "login", "-p", "go on").exit()).isZero();

        assertThat(bench.onlyCall("para_cancel"))
                .isEqualTo(Bench.read("{\"session_name\":\"login\",\"force\":true,\"reason\":\"no\"}"));
        assertThat(bench.onlyCall("para_resume")).isEqualTo(Bench.read("{\"session\":\"login\",\"prompt\":\"go on\"}"));
    }

    @Test
    void undoListShowsWhatCanBeTakenBack() {
        bench.answer(
                "para_undo_list",
                "{\"acts\":[{\"id\":\"a1\",\"act\":\"cancel\",\"session\":\"login\","
                        + "\"at\":\"2026-11-21T11:00:00Z\",\"undone\":true}]}");

        assertThat(bench.run("undo", "list").out())
                .isEqualTo("ID  ACT     SESSION  AGE\na1  cancel  login    1h   undone\n");
        assertThat(bench.calls).noneMatch(Bench.Call::changes);
    }

    @Test
    void diffShowsFilesHunksAndThatItWasCut() {
        bench.answer(
                "para_diff",
                "{\"files\":[{\"path\":\"a\\nb\",\"status\":\"M\",\"added\":1,\"deleted\":1,\"binary\":false,\"hunks\":["
                        + "{\"header\":\"@@ -1 +1 @@\",\"lines\":[\"-old\",\"+ne\\u001bw\"]}]}],\"truncated\":true}");

        assertThat(bench.run("diff", "login").out()).isEqualTo("""
                M a b  +1 -1
                @@ -1 +1 @@
                -old
                +ne w
                … cut off here: --limit N shows more, --path PATH less
                """);
        assertThat(bench.onTerminal().run("diff", "login").out()).contains("\u001b[31m-old\u001b[0m");
        assertThat(bench.with("NO_COLOR", "1").run("diff", "login").out()).doesNotContain("\u001b");
    }

    @Test
    void waitExitsWithZeroWhenReachedAndOneWhenNot() {
        bench.answer("para_wait", "{\"reached\":false,\"ended\":false,\"sessions\":[],\"cursor\":4}");
        bench.answer("para_wait", "{\"reached\":true,\"ended\":false,\"sessions\":[],\"cursor\":9}");
        bench.answer("para_wait", "{\"reached\":false,\"ended\":true,\"sessions\":[],\"cursor\":9}");

        assertThat(bench.run("wait", "a", "b", "--for", "review,landed", "--timeout", "80"))
                .isEqualTo(new Bench.Ran(0, "reached, cursor 9\n", ""));
        assertThat(bench.run("wait", "--json").exit()).isEqualTo(1);
        assertThat(bench.calls.get(1).arguments())
                .isEqualTo(Bench.read("{\"sessions\":[\"a\",\"b\"],\"states\":[\"review\",\"landed\"],"
                        + "\"timeout_seconds\":30,\"cursor\":4}"));
    }

    @Test
    void statusWithoutASupervisorIsAResultAndExitsWithSeven() {
        bench.answer("status", "{\"running\":false,\"repository\":\"/r\",\"tmuxSocket\":\"/t\"}");

        assertThat(bench.run("status"))
                .isEqualTo(new Bench.Ran(7, "no supervisor runs for /r; the next command starts it\n", ""));
        assertThat(bench.run("status", "--json").out())
                .isEqualTo("{\"running\":false,\"repository\":\"/r\",\"tmuxSocket\":\"/t\"}\n");
    }

    @Test
    void aSupervisorThatDoesNotAnswerExitsWithSeven() {
        bench.answer("status", "{\"running\":true,\"answering\":false,\"pid\":7}");

        assertThat(bench.run("status").exit()).isEqualTo(7);
        assertThat(bench.run("status").out()).contains("runs and does not answer");
    }

    @Test
    void statusWithATextIsAReport() {
        bench.answer("para_report", "{}");

        bench.run("status", "half done", "--tests", "passed", "--todos", "3/7", "--blocked", "no key");

        assertThat(bench.onlyCall("para_report"))
                .isEqualTo(Bench.read(
                        "{\"text\":\"half done\",\"tests\":\"passed\",\"todos\":\"3/7\"," + "\"blocked\":\"no key\"}"));
        assertThat(bench.run("report", "x").out()).isEqualTo("noted\n");
    }

    @Test
    void serveAndStopSayWhatTheyDid() {
        bench.answer("status", "{\"running\":true,\"repository\":\"/r\",\"pid\":7}")
                .answer("stop", "true");

        assertThat(bench.run("serve").out()).startsWith("the supervisor of /r runs\n");
        assertThat(bench.run("stop").out()).isEqualTo("the supervisor has ended\n");
        assertThat(bench.run("stop", "--all", "--json").out()).isEqualTo("{\"stopped\":true}\n");
        assertThat(bench.deeds).containsExactly("start", "stop LIVE_ON", "stop END");
    }

    @Test
    void eventsComeWholeAndTheLogWithoutNoise() {
        String page = "{\"events\":[" + event(1, "session.requested", "") + ","
                + event(2, "session.finish_requested", "") + ","
                + event(3, "activity.changed", ",\"from\":\"working\",\"to\":\"idle\"") + "],\"cursor\":3}";
        bench.answer("para_events", page).answer("para_events", "{\"events\":[],\"cursor\":3}");
        bench.answer("para_events", page).answer("para_events", "{\"events\":[],\"cursor\":3}");

        assertThat(bench.run("events").out())
                .hasLineCount(3)
                .contains("3  2026-11-21 10:00:03  activity.changed  login  working → idle  by person");
        assertThat(bench.run("log").out()).isEqualTo("2026-11-21 10:00:01  session.requested  login  by person\n");
    }

    @Test
    void callersSayWhereTheyStandAndWhoseProgramTheyAre() {
        bench.with("PARA_SESSION", "login").answer("para_train", "{\"entries\":[]}");

        bench.run("train");

        assertThat(bench.calls.get(0).visitor().directory()).isEqualTo(bench.repository);
        assertThat(bench.calls.get(0).visitor().session()).contains("login");
    }

    @Test
    void theRepositorysCommandsAreShownAndAllowedOnlyByAPerson() {
        Bench.Ran shown = bench.run("trust");
        assertThat(shown.exit()).isEqualTo(9);
        assertThat(shown.out()).contains("NOT allowed  landing.check = sh build.sh", "runs build.sh");
        assertThat(bench.run("trust", "login", "--json").out()).contains("\"files\":[\"build.sh of login\"]");

        bench.with("PARA_SESSION", "login");
        assertThat(bench.run("trust", "--yes").err()).contains("only a person");
        bench.with("PARA_SESSION", "");
        assertThat(bench.run("trust", "--yes").exit()).isZero();
        assertThat(bench.run("trust").out()).startsWith("allowed");
        assertThat(bench.run("trust").exit()).isZero();
    }

    @Test
    void settingsAreReadAndWrittenWithoutASupervisor() {
        assertThat(bench.run("config").out()).contains("landing.strategy  squash  default");
        assertThat(bench.run("config", "get", "ui.theme").out()).isEqualTo("dark\n");
        assertThat(bench.run("config", "set", "ui.theme", "a b", "--team", "--json")
                        .out())
                .contains("para.toml");
        assertThat(bench.run("config", "path").out()).endsWith(".para/config.toml\n");
        assertThat(bench.run("config", "get", "no.such").exit()).isEqualTo(5);
        assertThat(bench.run("config", "set", "ui.theme").exit()).isEqualTo(2);
        assertThat(bench.run("config", "edit").err()).startsWith("para: there is no terminal to edit in\n");
        assertThat(bench.faces.written).containsExactly("TEAM ui.theme=a b");
        assertThat(bench.calls).isEmpty();
    }

    @Test
    void theEditorMayHaveOptions() {
        bench.onTerminal().with("EDITOR", "code --wait").run("config", "edit", "--team");

        assertThat(bench.exec.onTerminal.get(0))
                .containsExactly(
                        "code", "--wait", bench.repository.resolve("para.toml").toString());
    }

    @Test
    void themesAndVersionNeedNothing() {
        assertThat(bench.run("theme").out()).isEqualTo("midnight\npaper\n");
        assertThat(bench.run("theme", "show", "paper").out()).startsWith("text = #000000\n");
        assertThat(bench.run("theme", "show").exit()).isEqualTo(2);
        assertThat(bench.in(folder).run("version").out()).isEqualTo("para-tui 0.1.0\n");
        assertThat(bench.run("--version").out()).isEqualTo("para-tui 0.1.0\n");
    }

    @Test
    void doctorNamesWhatIsMissingAndWhatToDo() {
        bench.exec.outputs.put("tmux -V", "missing");
        bench.exec.outputs.put("git --version", "git version 2.20.1");
        bench.answer("status", "{\"running\":false}");

        Bench.Ran ran = bench.run("doctor");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "BAD    git: git version 2.20.1 is too old\n       do: install git 2.38 or newer: apt-get install git")
                .contains("BAD    tmux: tmux is not installed")
                .contains("ok     supervisor: does not run; the next command starts it");
    }

    @Test
    void doctorTellsKeysThatAreAskedForTwice() {
        bench.answer("status", "{\"running\":false}");
        assertThat(bench.run("doctor").out()).contains("ok     keys: no key is asked for twice");
        bench.faces.oddKeys = List.of(new Preferences.Oddity("t is taken", "choose another"));
        assertThat(bench.run("doctor").out()).contains("odd    keys: t is taken\n       do: choose another");
    }

    @Test
    void doctorRemovesTheAddressOfADeadSupervisorOnlyWhenAsked() throws Exception {
        Path address = bench.repository.resolve(".git/para/address.json");
        java.nio.file.Files.createDirectories(address.getParent());
        java.nio.file.Files.writeString(address, "{}");
        bench.answer("status", "{\"running\":false}");

        assertThat(bench.run("doctor").out()).contains("do: para doctor --fix");
        assertThat(address).exists();
        assertThat(bench.run("doctor", "--fix").out()).contains("fixed  address: ");
        assertThat(address).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list", "start", "dispatch", "attach", "send", "read", "approve", "deny", "diff", "finish", "integrate",
                "train", "cancel", "resume", "recover", "undo", "wait", "events", "log", "report", "status", "serve",
                "stop", "demo", "screenshot", "mcp", "config", "theme", "completion", "doctor", "version"
            })
    void everyCommandHasHelpWithExamples(String command) {
        Bench.Ran ran = bench.in(folder).run(command, "--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Usage: para " + command)
                .contains("Examples:\n  ")
                .doesNotContain("\u001b");
        assertThat(bench.run("--help").out()).contains("\n  " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyShellGetsACompletionScript(String shell) {
        String script = bench.run("completion", shell).out();

        assertThat(script).contains("integrate", "dangerously-skip-permissions", "para-tui");
        assertThat(bench.run("completion", "csh").exit()).isEqualTo(2);
    }

    @Test
    void aPathAfterJsonOrBeforeItIsReadTheSame() {
        bench.in(folder).answer("para_train", "{\"entries\":[]}");

        assertThat(bench.run("train", "--json", "--repo", "repo").out()).isEqualTo("{\"entries\":[]}\n");
        assertThat(bench.run("--repo=repo", "train", "--json").out()).isEqualTo("{\"entries\":[]}\n");
        assertThat(bench.run("train", "--repo", "repo", "--what").exit()).isEqualTo(2);
    }

    @Test
    void jsonResultsAreOneValue() {
        bench.answer("para_train", "{\"entries\":[],\"big\":12345678901234567890,\"half\":0.5,\"no\":null}");

        JsonNode out = Bench.read(bench.run("train", "--json").out());

        assertThat(out).isEqualTo(Bench.read("{\"entries\":[],\"big\":12345678901234567890,\"half\":0.5,\"no\":null}"));
    }

    private static String event(int revision, String type, String more) {
        return "{\"revision\":" + revision + ",\"type\":\"" + type + "\",\"at\":\"2026-11-21T10:00:0" + revision
                + ".5Z\",\"by\":\"person\",\"data\":{\"session\":\"login\"" + more + "}}";
    }
}
