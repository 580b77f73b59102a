package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code para list --watch}, as a screen reader reads it: a line a change, nothing twice, nothing that moves. */
class WatchTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @Test
    void eachSessionIsSaidOnceAndThenEachChangeInALineOfItsOwn() {
        said(session("auth", "working", "", ""), session("docs", "idle", "", ""));
        said(session("auth", "permission", "run npm test?\\nYes\\u001b[2J", ""));
        said(session("docs", "idle", "", ""));

        assertThat(lines())
                .containsExactly(
                        "auth: running, working",
                        "docs: running, idle",
                        "auth: running, permission: run npm test? Yes [2J"
                                + " (asks: para approve auth | para deny auth)");
    }

    @Test
    void whatAWorkingProgramShowsIsNoChange() {
        said(session("auth", "working", "esc to interrupt, 12s", ""));
        said(session("auth", "working", "esc to interrupt, 13s", ""));

        assertThat(lines()).containsExactly("auth: running, working: esc to interrupt, 12s");
    }

    @Test
    void whatIsReportedIsAChange() {
        said(session("auth", "working", "", "the parser is done"));
        said(session("auth", "working", "", "the tests are done"));

        assertThat(lines())
                .containsExactly(
                        "auth: running, working (says: the parser is done)",
                        "auth: running, working (says: the tests are done)");
    }

    @Test
    void ofASessionThatIsOverOnlyThatIsSaid() {
        said(session("auth", "working", "", ""));
        said(session("auth", "working", "", "").replace("\"running\"", "\"landed\""));
        said(session("auth", "exited", "", "").replace("\"running\"", "\"landed\""));

        assertThat(lines()).containsExactly("auth: running, working", "auth: landed");
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        said();
        said(session("auth", "working", "", ""));

        assertThat(lines()).containsExactly("no sessions yet: para dispatch NAME -p TEXT", "auth: running, working");
    }

    private void said(String... sessions) {
        bench.answer("snapshot", "{\"tick\":1,\"revision\":1,\"sessions\":[" + String.join(",", sessions) + "]}");
    }

    private static String session(String name, String state, String text, String report) {
        String told = report.isEmpty() ? "null" : "{\"text\":\"" + report + "\"}";
        return """
                {"name":"%s","life":"running","activity":{"state":"%s","text":"%s"},"conflicts":[],"report":%s}""".formatted(name, state, text, told);
    }

    /** What was said until there was nothing more to hear, without the times of the day. */
    private java.util.List<String> lines() {
        bench.answer("snapshot", () -> {
            throw new Refused(Code.UNREACHABLE, "that is all", "");
        });
        String out = bench.run("list", "--watch").out();
        assertThat(out.codePoints().filter(point -> point < ' ' && point != '\n'))
                .as("what could move the cursor in %s", out)
                .isEmpty();
        return out.lines()
                .map(line -> line.replaceFirst("^\\d\\d:\\d\\d(:\\d\\d)? ", ""))
                .toList();
    }
}
