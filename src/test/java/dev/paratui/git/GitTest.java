package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.NoPrograms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GitTest {
    private static final String TAKEN = """
            error: unable to create temporary file: No such file or directory
            fatal: updating files failed
            """;

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aRunFromWhichGarbageCollectionTookTheFolderIsRunAgain() {
        assertThat(git(2, TAKEN).run("add", "--all").succeeded()).isTrue();
        assertThat(runs).hasValue(3);
    }

    @Test
    void oneThatGoesOnFailingFailsAtLast() {
        assertThat(git(99, TAKEN).run("add", "--all").exit()).isEqualTo(128);
        assertThat(runs).hasValue(4);
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThat(git(99, "fatal: bad object").run("add", "--all").exit()).isEqualTo(128);
        assertThat(runs).hasValue(1);
    }

    private Git git(int failures, String words) {
        return Git.from(new FailingAtFirst(failures, words), Path.of("/"));
    }

    private final class FailingAtFirst extends NoPrograms {
        private final int failures;
        private final String words;

        FailingAtFirst(int failures, String words) {
            this.failures = failures;
            this.words = words;
        }

        @Override
        public Completed run(Invocation invocation) {
            boolean fails = runs.incrementAndGet() <= failures;
            byte[] errors = (fails ? words : "").getBytes(StandardCharsets.UTF_8);
            return new Completed(invocation, fails ? 128 : 0, new byte[0], errors, false);
        }
    }
}
