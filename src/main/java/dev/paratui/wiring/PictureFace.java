package dev.paratui.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.cli.Faces;
import dev.paratui.client.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.ui.Calls;
import dev.paratui.ui.Options;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.picture.Picture;
import dev.paratui.ui.terminal.HeadlessDisplay;
import dev.paratui.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Pictures of the dashboard: it runs as on a terminal, on the living supervisor, and its settled frame is drawn. */
final class PictureFace {
    private static final long PATIENCE_SECONDS = 30;
    private static final long PANE_SECONDS = 3;
    private static final long QUIET_NANOS = Duration.ofMillis(250).toNanos();
    private static final long MOST_NANOS = Duration.ofSeconds(2).toNanos();

    private final DashboardFace dashboard;

    PictureFace(DashboardFace dashboard) {
        this.dashboard = dashboard;
    }

    int take(Faces.Picture wish) {
        Options options = dashboard.options(wish.repository(), wish.theme());
        Theme theme = options.themes().stream()
                .filter(one -> one.name().equals(options.theme()))
                .findFirst()
                .orElseThrow();
        draw(frame(wish.repository(), new Size(wish.columns(), wish.rows()), options), theme, wish.file());
        return 0;
    }

    static void draw(Grid grid, Theme theme, Path file) {
        if (file.toString().endsWith(".svg")) {
            Picture.svg(grid, theme, file);
        } else {
            Picture.png(grid, theme, file);
        }
    }

    /** What the dashboard shows once the sessions and the pane of the first of them are there. */
    Grid frame(Repository repository, Size size, Options options) {
        return frames(repository, size, options, List.of()).get(0);
    }

    /** The first frame, then the one after each of these runs of keys, divided by blanks. */
    List<Grid> frames(Repository repository, Size size, Options options, List<String> keys) {
        HeadlessDisplay display = new HeadlessDisplay(size);
        Told told = new Told(dashboard.calls(repository));
        String first = repository.place().toString();
        Function<String, Calls> calls =
                place -> place.equals(first) ? told : dashboard.calls(Repository.of(Path.of(place)));
        Thread thread = new Thread(() -> dashboard.on(display, calls, options), "picture");
        thread.setDaemon(true);
        thread.start();
        try {
            told.await();
            settle(display);
            List<Grid> frames = new ArrayList<>(List.of(display.lastFrame()));
            for (String run : keys) {
                display.press(run.split(" "));
                settle(display);
                frames.add(display.lastFrame());
            }
            return frames;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the dashboard", interrupted);
        } finally {
            display.close();
        }
    }

    /** A pane may never be still: then the frame is taken all the same. */
    private static void settle(HeadlessDisplay display) {
        long end = System.nanoTime() + MOST_NANOS;
        int seen = -1;
        while (seen != display.frames().size() && System.nanoTime() - end < 0) {
            seen = display.frames().size();
            LockSupport.parkNanos(QUIET_NANOS);
        }
    }

    /** Calls that tell when the dashboard has what it shows. */
    private static final class Told implements Calls {
        private final Calls calls;
        private final CountDownLatch snapshot = new CountDownLatch(1);
        private final CountDownLatch pane = new CountDownLatch(1);
        private volatile boolean isEmpty;

        Told(Calls calls) {
            this.calls = calls;
        }

        void await() throws InterruptedException {
            if (!snapshot.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(
                        Code.UNREACHABLE,
                        "the supervisor did not answer within " + PATIENCE_SECONDS + " s",
                        "`para doctor` looks for the cause");
            }
            // A session without a pane has no frame to wait for.
            if (!isEmpty) {
                pane.await(PANE_SECONDS, TimeUnit.SECONDS);
            }
        }

        @Override
        public JsonNode look(String tool, ObjectNode arguments) {
            try {
                JsonNode result = calls.look(tool, arguments);
                note(tool, result);
                return result;
            } catch (Refused refused) {
                if (tool.equals("pane_frame")) {
                    pane.countDown();
                }
                throw refused;
            }
        }

        @Override
        public JsonNode change(String tool, ObjectNode arguments) {
            return calls.change(tool, arguments);
        }

        private void note(String tool, JsonNode result) {
            if (tool.equals("snapshot")) {
                isEmpty = result.path("sessions").isEmpty();
                snapshot.countDown();
            } else if (tool.equals("pane_frame")) {
                pane.countDown();
            }
        }
    }
}
