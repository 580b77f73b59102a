package dev.paratui.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import dev.paratui.tmux.TmuxWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a real terminal is sent, byte for byte: nothing can flicker. */
class RecordedFramesTest {
    private static final String BEGIN = "\u001b[?2026h";
    private static final String END = "\u001b[?2026l";
    private static final String CLEAR = "\u001b[2J";

    @Test
    void eachFrameIsOnePieceAndTheScreenIsClearedAtANewSizeAlone() throws IOException {
        try (RealTerminal terminal = new RealTerminal()) {
            Path record = terminal.world.folder.resolve("record");
            terminal.world.client.run("pipe-pane", "-O", "-t", terminal.pane, "exec cat >" + record);
            for (char key = 'b'; key < 'q'; key++) {
                terminal.keys(String.valueOf(key), "t");
                terminal.await("Key[" + key + "]");
            }
            terminal.world.panes.resize(new SessionName("try"), new PaneSize(100, 30));
            terminal.await("Try 100x30");
            terminal.keys("t", "z");
            terminal.await("Key[z]");
            TmuxWorld.await("the record", () -> recorded(record).endsWith(END));

            List<String> frames = frames(recorded(record));
            assertThat(frames).hasSizeGreaterThan(10).allMatch(frame -> frame.indexOf(END) == end(frame));
            assertThat(frames.stream().filter(frame -> frame.contains(CLEAR)))
                    .hasSizeBetween(1, 2)
                    .allMatch(frame -> frame.contains("Try 100x30"));
        }
    }

    @Test
    void whatIsGatheredIsWrittenAtOnce() throws IOException {
        List<Integer> writes = new ArrayList<>();
        OutputStream sink = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int count) {
                writes.add(count);
            }
        };
        OneWrite out = new OneWrite(sink);
        for (int i = 0; i < 30_000; i++) {
            out.write('x');
        }
        out.flush();
        out.flush();
        assertThat(writes).containsExactly(30_000);
    }

    /** The pieces that begin with a frame's beginning; the record may begin in the middle of one. */
    private static List<String> frames(String record) {
        String whole = record.substring(record.indexOf(BEGIN));
        List<String> frames = new ArrayList<>(List.of(whole.split("(?=\u001b\\[\\?2026h)")));
        assertThat(frames).allMatch(frame -> frame.startsWith(BEGIN));
        return frames;
    }

    private static int end(String frame) {
        return frame.length() - END.length();
    }

    private static String recorded(Path record) {
        try {
            return Files.exists(record) ? Files.readString(record, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
