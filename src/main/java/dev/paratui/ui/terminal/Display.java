package dev.paratui.ui.terminal;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where grids are shown and inputs come from. Used by one thread; only {@link #wake} may be called by all.
 */
public interface Display extends AutoCloseable {
    Size size();

    /** Shows a grid; what did not change since the last one costs nothing. */
    void show(Grid grid, Theme theme, Optional<Cursor> cursor);

    /**
     * Waits until there is input and returns all of it, so that a flood of keys is drawn once; empty when the time is
     * over.
     */
    List<Input> take(Duration atMost);

    /** Makes {@link #take} return with an {@link Input.Wake}. */
    void wake();

    /** Lets something else have the terminal, as it was before this program took it, and takes it back after. */
    <T> T giveAway(Supplier<T> work);

    /** Asks whether the terminal's ground is dark; the answer, if there is one, is an {@link Input.Ground}. */
    void askGround();

    /** Rings the terminal's bell. */
    void bell();

    /** Rings, and has the terminal show words outside of it, on the desktop as far as it can. */
    void tell(String words, Way way);

    /** What lies between this program and the terminal. */
    enum Way {
        STRAIGHT,
        THROUGH_TMUX
    }

    /** Puts a text into the clipboard of the terminal that is being looked at. */
    void copy(String text);

    /** The words in the title of the terminal's window. */
    void title(String words);

    /** Leaves the terminal as it was found. */
    @Override
    void close();
}
