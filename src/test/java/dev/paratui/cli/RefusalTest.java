package dev.paratui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramFailed;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyRefusalIsTwoLinesOnTheErrorStreamAndItsOwnExitCode(Code code) {
        refuse(Refusal.of(code, "it is so", "do that"));

        assertThat(bench.run("cancel", "x"))
                .isEqualTo(new Bench.Ran(code.exitCode(), "", "para: it is so\nhint: do that\n"));
    }

    @Test
    void withJsonARefusalIsOneValueOnTheErrorStream() {
        refuse(Refusal.of(Code.CONFLICT, "it is so", "do that")
                .with("files", java.util.List.of("a", "b"))
                .with("n", 2L));

        Bench.Ran ran = bench.run("cancel", "x", "--json");

        assertThat(ran.exit()).isEqualTo(6);
        assertThat(ran.out()).isEmpty();
        assertThat(Bench.read(ran.err()))
                .isEqualTo(Bench.read("{\"error\":{\"code\":\"CONFLICT\",\"message\":\"it is so\",\"hint\":\"do that\","
                        + "\"details\":{\"files\":[\"a\",\"b\"],\"n\":2}}}"));
    }

    @Test
    void aRefusalsWordsCannotActOnTheTerminal() {
        refuse(Refusal.of(Code.FAILED, "bad \u001b[2J\nname", "try\rthis"));

        assertThat(bench.run("cancel", "x").err()).isEqualTo("para: bad  [2J name\nhint: try this\n");
    }

    @Test
    void anUnknownCommandNamesTheNearestOne() {
        assertThat(bench.run("integ"))
                .isEqualTo(new Bench.Ran(
                        2,
                        "",
                        "para: there is no command \"integ\"\n"
                                + "hint: did you mean `para integrate`? `para --help` lists all\n"));
    }

    @Test
    void anUnknownOptionIsWrongUsageAndNamesTheHelp() {
        Bench.Ran ran = bench.run("send", "x", "--wat");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("hint: `para send --help` shows what it takes; words that begin with - go after --");
    }

    @Test
    void aMissingArgumentIsWrongUsage() {
        assertThat(bench.run("attach").exit()).isEqualTo(2);
        assertThat(bench.run("send", "x").err()).startsWith("para: Missing required parameter: 'TEXT'\nhint: ");
        assertThat(bench.run("read", "--lines", "many").exit()).isEqualTo(2);
        assertThat(bench.run("--repo").exit()).isEqualTo(2);
    }

    @Test
    void outsideOfARepositoryTheExitCodeIsFour() {
        Bench.Ran ran = bench.in(folder).run("list");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err())
                .isEqualTo("para: " + folder + " is not in a git repository\n"
                        + "hint: go into one, or name it: para --repo DIR …\n");
    }

    @Test
    void anotherRepositoryIsNamedBeforeOrAfterTheCommand() {
        bench.in(folder).answer("para_list", "{\"sessions\":[]}");

        assertThat(bench.run("--repo", "repo", "list").exit()).isZero();
        assertThat(bench.run("list", "--repo=" + bench.repository).exit()).isZero();
        assertThat(bench.run("list", "--repo", "nowhere").exit()).isEqualTo(4);
    }

    @Test
    void aFailedProgramIsToldWithItsOwnWords() {
        Invocation invocation = Invocation.of("git", "x");
        bench.answer("para_cancel", () -> {
            throw new ProgramFailed(new Completed(invocation, 128, new byte[0], "fatal: no".getBytes(), false));
        });

        assertThat(bench.run("cancel", "x"))
                .isEqualTo(new Bench.Ran(
                        1, "", "para: `git x` exited with 128: fatal: no\nhint: `para doctor` looks for the cause\n"));
    }

    @Test
    void aBugIsSaidToBeOne() {
        bench.answer("para_cancel", () -> {
            throw new IllegalStateException("two heads");
        });

        Bench.Ran ran = bench.run("cancel", "x");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).startsWith("para: this is a bug: java.lang.IllegalStateException: two heads\nhint: ");
    }

    private void refuse(Refusal refusal) {
        bench.answer("para_cancel", () -> {
            throw new Refused(refusal);
        });
    }
}
