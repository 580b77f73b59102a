package dev.paratui.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.agent.Reporting.Transcript;
import dev.paratui.engine.Engine;
import dev.paratui.engine.MemoryLog;
import dev.paratui.engine.StepMoments;
import dev.paratui.model.SessionName;
import dev.paratui.model.Usage;
import dev.paratui.tmux.TmuxWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Use is added up from a record that grows while it is read. */
class TranscriptsTest {
    private static final SessionName A = new SessionName("a");
    private static final Transcript FORM = new Transcript(
            "/message/id",
            "/message/model",
            "/message/usage/in",
            List.of("/message/usage/kept"),
            "/message/usage/out",
            "");

    @TempDir
    Path folder;

    private final StepMoments moments = new StepMoments();
    private final Engine engine = Engine.start(new MemoryLog(), moments);
    private final Transcripts transcripts = new Transcripts(engine.board(), moments::now);

    @AfterEach
    void end() {
        transcripts.close();
        engine.close();
    }

    @Test
    void answersAreAddedUpAndTheLastOneIsTheContext() throws IOException {
        append(answer("m1", 100, 10, 5) + answer("m2", 200, 20, 7));
        assertUse(2, 300, 30, 12, 227);
    }

    @Test
    void severalLinesOfOneAnswerCountOnceAsTheLastSays() throws IOException {
        append(answer("m1", 100, 0, 1) + answer("m1", 100, 0, 9));
        assertUse(1, 100, 0, 9, 109);
    }

    @Test
    void aLineThatIsStillBeingWrittenIsReadLater() throws IOException {
        String line = answer("m2", 50, 0, 2);
        append(answer("m1", 100, 0, 1) + line.substring(0, 20));
        assertUse(1, 100, 0, 1, 101);
        append(line.substring(20));
        assertUse(2, 150, 0, 3, 52);
    }

    @Test
    void whatIsNoAnswerOrNoJsonIsPassedOver() throws IOException {
        append("{\"type\":\"user\"}\nnot json\n\n" + answer("m1", 1, 0, 1));
        assertUse(1, 1, 0, 1, 2);
    }

    @Test
    void anotherConversationBeginsAnew() throws IOException {
        append(answer("m1", 100, 0, 1));
        assertUse(1, 100, 0, 1, 101);
        Files.writeString(folder.resolve("second"), answer("n1", 7, 0, 1));
        transcripts.changed(A, folder.resolve("second").toString(), FORM);
        TmuxWorld.await("the second", () -> used().input() == 7);
        assertThat(used().turns()).isEqualTo(1);
    }

    private void append(String text) throws IOException {
        Path file = folder.resolve("record");
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        transcripts.changed(A, file.toString(), FORM);
    }

    private void assertUse(int turns, long input, long cached, long output, long context) {
        Usage expected = new Usage("opus", turns, input, cached, output, context, java.util.Optional.empty());
        TmuxWorld.await(expected + ", not " + used(), () -> used().equals(expected));
    }

    private Usage used() {
        return engine.board().snapshot().sightingOf(A).usage().orElse(Usage.NONE);
    }

    private static String answer(String id, int input, int cached, int output) {
        return "{\"message\":{\"id\":\"%s\",\"model\":\"opus\",\"usage\":{\"in\":%d,\"kept\":%d,\"out\":%d}}}\n"
                .formatted(id, input, cached, output);
    }
}
