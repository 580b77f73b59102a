package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.agent.Program;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.StepMoments;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.Commands;
import dev.paratui.tmux.Typing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program asks at its start is answered as its file says, and nothing is answered later. */
class StartDialogsTest {
    private static final SessionName A = new SessionName("a");
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<Program.Dialog> TRUST =
            List.of(new Program.Dialog(Pattern.compile("Do you trust .*\\?"), List.of("Down", "Enter")));
    private static final List<String> ASKS = List.of("Welcome", "Do you trust this folder?", "❯ No", "  Yes");
    private static final List<String> WORKS = List.of("❯ ");

    private final List<List<String>> typed = new ArrayList<>();
    private final Engine engine = Engine.start(new MemoryLog(), new StepMoments());
    private Instant now = START;
    private final StartDialogs dialogs = new StartDialogs(engine, new Typing(new Keys()), () -> now);

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void itIsAnsweredWithItsKeys() {
        assertThat(look("%1", ASKS)).as("looked at again soon").isTrue();
        assertThat(keys()).containsExactly("Down Enter");
    }

    @Test
    void whileTheAnswerIsOnItsWayItIsNotGivenAgain() {
        look("%1", ASKS);
        now = START.plusMillis(400);
        look("%1", ASKS);
        assertThat(keys()).hasSize(1);
        now = START.plusMillis(1_600);
        look("%1", ASKS);
        assertThat(keys()).as("it was not taken, so once more").hasSize(2);
    }

    @Test
    void itIsGivenUpAfterFourAnswers() {
        for (int look = 0; look < 20; look++) {
            look("%1", ASKS);
            now = now.plusSeconds(2);
        }
        assertThat(keys()).hasSize(4);
    }

    @Test
    void laterTheSameWordsAreTheProgramsOwnAffair() {
        assertThat(look("%1", WORKS)).isFalse();
        now = START.plusSeconds(61);
        assertThat(look("%1", ASKS)).isFalse();
        assertThat(typed).isEmpty();
    }

    @Test
    void aNewPaneIsANewStart() {
        look("%1", WORKS);
        now = START.plusSeconds(600);
        look("%2", ASKS);
        assertThat(keys()).containsExactly("Down Enter");
    }

    private boolean look(String pane, List<String> lines) {
        return dialogs.look(A, pane, lines, TRUST);
    }

    private List<String> keys() {
        return typed.stream()
                .filter(command -> command.get(0).equals("send-keys"))
                .map(command -> String.join(" ", command.subList(command.indexOf("Down"), command.size())))
                .toList();
    }

    /** A tmux that takes all commands and does nothing. */
    private final class Keys implements Commands {
        @Override
        public List<List<String>> runAll(List<List<String>> commands) {
            typed.addAll(commands);
            return commands.stream()
                    .map(command -> command.contains("-t")
                            ? List.of(command.get(command.indexOf("-t") + 1) + " 0")
                            : List.<String>of())
                    .toList();
        }
    }
}
