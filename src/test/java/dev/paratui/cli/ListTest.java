package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListTest {
    private static final String TWO = """
            {"sessions":[
              {"name":"auth","life":"running","activity":{"state":"permission","since":"2026-11-21T11:58:00Z"},
               "branch":"para/auth","diff":{"files":2,"added":10,"deleted":3,"untracked":1},"conflicts":["bill"],
               "report":null,"problem":null},
              {"name":"bill","life":"review","activity":{"state":"idle","since":"2026-11-21T09:00:00Z"},
               "branch":"para/bill","diff":null,"conflicts":[],"report":{"text":"done \\u001b[31mred\\u202e"}}],
             "revision":7}""";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        bench.answer("para_list", "{\"sessions\":[],\"revision\":0}");

        assertThat(bench.run("list").out()).isEqualTo("no sessions yet: para dispatch NAME -p TEXT\n");
    }

    @Test
    void theTableSaysWhatEachSessionNeeds() {
        bench.answer("para_list", TWO);

        assertThat(bench.run("ls").out()).isEqualTo("""
                SESSION  LIFE     ACTIVITY       DIFF                BRANCH     NEEDS
                auth     running  permission 2m  +10 -3 in 2, 1 new  para/auth  asks: para approve auth | para deny auth; conflicts wit…
                bill     review   idle 3h                            para/bill  look: para diff bill
                """);
    }

    @Test
    void aNarrowTerminalCutsTheWidestColumns() {
        bench.with("COLUMNS", "60").answer("para_list", TWO);

        assertThat(bench.run("list").out().lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void jsonIsTheToolsResultAsItIs() {
        bench.answer("para_list", TWO);

        Bench.Ran ran = bench.run("list", "--json");

        assertThat(Bench.read(ran.out())).isEqualTo(Bench.read(TWO));
        assertThat(ran.out()).endsWith("\n").hasLineCount(1);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void filtersReachTheTool() {
        bench.answer("para_list", "{\"sessions\":[]}");

        bench.run("list", "-a", "--state", "permission,question", "--state", "idle");

        assertThat(bench.onlyCall("para_list"))
                .isEqualTo(Bench.read("{\"archived\":true,\"state\":[\"permission\",\"question\",\"idle\"]}"));
    }

    @Test
    void whatAgentsSayCannotActOnTheTerminal() {
        bench.answer("para_list", TWO.replace("\"life\":\"review\"", "\"life\":\"running\""));

        assertThat(bench.run("list").out()).contains("says: done  [31mred").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void wideNamesKeepTheColumnsStraight() {
        bench.answer("para_list", """
                {"sessions":[{"name":"a","life":"running","activity":{"state":"idle"},"branch":"日本"},
                             {"name":"b","life":"running","activity":{"state":"idle"},"branch":"abcd",
                              "report":{"text":"x"}}]}""");

        assertThat(bench.run("list").out()).contains("idle            日本\n", "idle            abcd    says: x\n");
    }
}
