package dev.paratui.ui.terminal;

import com.googlecode.lanterna.TerminalSize;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The terminal this process was started on. */
public final class TerminalDisplay implements Display {
    private static final Invocation HAS_TERMINAL = Invocation.of("sh", "-c", "[ -t 0 ] && [ -t 1 ]");

    private static final int MAX_COPIED = 74_000;

    private final Tty tty;
    private final Depth depth;
    private final Inbox inbox = new Inbox();
    private final FrameWriter frames;
    private final TtyReader reader;
    private volatile Size size;
    private Palette palette;

    private TerminalDisplay(Tty tty, Depth depth, Theme theme, Letters letters) throws IOException {
        this.tty = tty;
        this.depth = depth;
        this.frames = new FrameWriter(letters);
        this.palette = new Palette(theme, depth);
        this.size = sized(tty.getTerminalSize());
        tty.addResizeListener((terminal, newSize) -> resized(sized(newSize)));
        this.reader = new TtyReader(inbox::put);
        tty.enterPrivateMode();
        reader.resume();
    }

    /**
     * Takes the terminal.
     *
     * @throws Refused when input or output is none
     */
    public static TerminalDisplay open(Exec exec, Depth depth, Theme theme, Letters letters) {
        if (exec.runOnTerminal(HAS_TERMINAL) != 0) {
            throw new Refused(
                    Code.UNAVAILABLE,
                    "the dashboard needs a terminal, and this is none",
                    "start it in a terminal; para list shows the sessions without one");
        }
        try {
            return new TerminalDisplay(new Tty(), depth, theme, letters);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot take the terminal", failure);
        }
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void show(Grid grid, Theme theme, Optional<Cursor> cursor) {
        if (!palette.theme().equals(theme)) {
            palette = new Palette(theme, depth);
        }
        write(frames.frame(grid, palette, cursor));
    }

    @Override
    public List<Input> take(Duration atMost) {
        return inbox.take(atMost);
    }

    @Override
    public void wake() {
        inbox.wake();
    }

    @Override
    public <T> T giveAway(Supplier<T> work) {
        reader.pause();
        try (Interrupts interrupts = Interrupts.unheard()) {
            tty.handOver();
            try {
                return work.get();
            } finally {
                tty.takeBack();
                frames.forget();
                tty.getTerminalSize();
                resized(size);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot hand the terminal over", failure);
        } finally {
            reader.resume();
        }
    }

    /** Asks the terminal for the colour of its ground (OSC 11); one that knows the question answers as an input. */
    @Override
    public void askGround() {
        write("\u001b]11;?\u001b\\");
    }

    @Override
    public void bell() {
        write("\u0007");
    }

    @Override
    public void tell(String words, Way way) {
        write(Telling.bytes(words, way));
    }

    /** Terminals cut or refuse what is longer. */
    @Override
    public void copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] kept =
                bytes.length <= MAX_COPIED ? bytes : Arrays.copyOfRange(bytes, bytes.length - MAX_COPIED, bytes.length);
        write("\u001b]52;c;" + Base64.getEncoder().encodeToString(kept) + "\u001b\\");
    }

    @Override
    public void title(String words) {
        write("\u001b]2;" + Words.clean(words) + "\u001b\\");
    }

    @Override
    public void close() {
        reader.pause();
        try (Interrupts interrupts = Interrupts.unheard()) {
            tty.handOver();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot give the terminal back", failure);
        }
    }

    private void resized(Size newSize) {
        size = newSize;
        inbox.put(new Input.Resized(newSize));
    }

    private void write(String text) {
        try {
            tty.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to the terminal", failure);
        }
    }

    private static Size sized(TerminalSize size) {
        return new Size(size.getColumns(), size.getRows());
    }
}
