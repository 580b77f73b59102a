package dev.paratui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.exec.Invocation;
import dev.paratui.exec.NoPrograms;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Scene;
import dev.paratui.ui.state.Seed;
import dev.paratui.ui.terminal.HeadlessDisplay;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A person at a dashboard that runs on threads as in life, with a scripted supervisor behind it. */
final class Robot implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    final ScriptedCalls calls = new ScriptedCalls();
    final ScriptedCalls docs = new ScriptedCalls("/home/ana/docs");
    final HeadlessDisplay display;
    final List<List<String>> attached = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Future<Integer> exit;

    Robot(int columns, int rows) {
        display = new HeadlessDisplay(new Size(columns, rows));
        Themes themes = new Themes(Path.of("/nowhere"));
        List<Theme> all = themes.names().stream().map(themes::load).toList();
        Options options = new Options(
                List.of("/home/ana/shop"),
                Themes.DEFAULT,
                all,
                Keymap.DEFAULT,
                Scene.Density.COMFORTABLE,
                Scene.Motion.FULL,
                dev.paratui.ui.state.Grouping.NONE,
                dev.paratui.ui.state.Habits.NONE,
                () -> Options.Bell.RINGS,
                Options.Editor.of(java.util.Optional.of("vi")),
                Options.Follow.NOTHING,
                new AttachingExec(),
                InstantSource.fixed(Seed.NOW),
                java.time.ZoneOffset.UTC);
        Repositories repositories = new ScriptedRepositories(calls).and("/home/ana/docs", docs);
        exit = threads.submit(() -> Dashboard.run(display, repositories, threads, options));
    }

    Robot sees(String words) throws InterruptedException {
        boolean isSeen = display.awaitText(words, PATIENCE);
        assertThat(isSeen)
                .as("\"%s\" on%n%s", words, display.frames().isEmpty() ? "nothing" : display.lastFrame())
                .isTrue();
        return this;
    }

    /** Waits until a frame has that size. */
    Robot seesSize(Size size) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (display) {
            while (!display.lastFrame().size().equals(size) && System.nanoTime() < end) {
                display.wait(PATIENCE.toMillis());
            }
        }
        assertThat(display.lastFrame().size()).isEqualTo(size);
        return this;
    }

    Robot press(String... keys) {
        display.press(keys);
        return this;
    }

    Robot type(String text) {
        display.type(text);
        return this;
    }

    Robot called(String call) throws InterruptedException {
        assertThat(calls.awaitCall(call, PATIENCE))
                .as("%s among %s", call, calls.heard())
                .isTrue();
        return this;
    }

    int leaves() throws InterruptedException, ExecutionException, TimeoutException {
        return exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        calls.down();
        docs.down();
        display.close();
        threads.shutdownNow();
        try {
            assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("nothing goes on behind the next test")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes what would run on the terminal. */
    private final class AttachingExec extends NoPrograms {
        @Override
        public int runOnTerminal(Invocation invocation) {
            attached.add(invocation.argv());
            display.resize(new Size(100, 30));
            return 0;
        }
    }
}
