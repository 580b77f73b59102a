package dev.paratui.engine;

import dev.paratui.model.Code;
import dev.paratui.model.PaneFrame;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.Words;
import dev.paratui.tmux.Capture;
import dev.paratui.tmux.Captured;
import dev.paratui.tmux.TmuxServer;
import dev.paratui.tmux.Typing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what sessions show: a pane's screen, or the end of a detached program's log. */
public final class PaneLook {
    private static final int LOG_TAIL_BYTES = 256 * 1024;
    private static final int LOG_FRAME_LINES = 100;

    private final TmuxServer server;
    private final Capture capture;
    private final Typing typing;
    private final Films films;

    public PaneLook(TmuxServer server, Capture capture, Typing typing, Films films) {
        this.server = server;
        this.capture = capture;
        this.typing = typing;
        this.films = films;
    }

    Films films() {
        return films;
    }

    List<String> attachArgv(Session session) {
        pane(session);
        return server.attachArgv(session.name());
    }

    void press(Session session, World.Strokes strokes) {
        String pane = pane(session);
        strokes.text().ifPresent(text -> {
            if (strokes.manner() == World.Manner.PASTED) {
                typing.paste(pane, text);
            } else {
                typing.literal(pane, text);
            }
        });
        if (!strokes.keys().isEmpty()) {
            typing.keys(pane, strokes.keys());
        }
    }

    private static String pane(Session session) {
        return session.seat()
                .pane()
                .orElseThrow(() -> new Refused(
                        Code.NO_PANE,
                        "session \"" + session.name() + "\" has no pane",
                        session.seat()
                                .logFile()
                                .map(file -> "it runs without a terminal; read its log: para read " + session.name())
                                .orElse("open one: para resume " + session.name())));
    }

    PaneFrame frame(Session session) {
        if (session.seat().pane().isPresent()) {
            Captured captured = capture.screen(session.seat().pane().get());
            boolean isShown = captured.cursor().visible();
            return new PaneFrame(
                    captured.lines(),
                    captured.size(),
                    isShown ? captured.cursor().column() : -1,
                    isShown ? captured.cursor().row() : -1);
        }
        List<String> lines = lines(session, LOG_FRAME_LINES);
        return new PaneFrame(lines, new PaneSize(0, lines.size()), -1, -1);
    }

    List<String> lines(Session session, int count) {
        if (session.seat().pane().isPresent()) {
            return capture.text(session.seat().pane().get(), count).lines().toList();
        }
        return session.seat().logFile().map(file -> tail(Path.of(file), count)).orElse(List.of());
    }

    private static List<String> tail(Path file, int count) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, log.length() - LOG_TAIL_BYTES);
            byte[] end = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(end);
            List<String> lines = new ArrayList<>(new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(Words::clean)
                    .toList());
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
