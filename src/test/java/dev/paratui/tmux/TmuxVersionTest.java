package dev.paratui.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmuxVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"tmux 3.2", "tmux 3.3a", "tmux 3.10", "tmux 4.0", "tmux next-3.8", "tmux master"})
    void newEnough(String said) {
        assertThat(TmuxVersion.isEnough(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmux 3.1c", "tmux 2.9", "tmux 1.8"})
    void tooOld(String said) {
        assertThat(TmuxVersion.isEnough(said)).isFalse();
    }

    @Test
    void anOldTmuxIsRefusedNamingWhatIsNeeded() {
        assertThatThrownBy(() -> TmuxVersion.check(new OldTmux())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.TMUX);
            assertThat(refused.refusal().message()).contains("tmux 3.0a");
            assertThat(refused.refusal().hint()).contains("3.2 or newer");
        });
    }

    /** A machine whose tmux is too old, and that runs nothing else. */
    private static final class OldTmux implements Exec {
        @Override
        public Completed run(Invocation invocation) {
            byte[] out = "tmux 3.0a\n".getBytes(StandardCharsets.UTF_8);
            return new Completed(invocation, 0, out, new byte[0], false);
        }

        @Override
        public int runOnTerminal(Invocation invocation) {
            throw new UnsupportedOperationException(invocation.describe());
        }

        @Override
        public LiveProgram open(Invocation invocation) {
            throw new UnsupportedOperationException(invocation.describe());
        }

        @Override
        public long detach(Invocation invocation, Path output) {
            throw new UnsupportedOperationException(invocation.describe());
        }
    }
}
