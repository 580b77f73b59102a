package dev.paratui.tmux;

import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What tmux knows of one pane.
 *
 * @param session in lower case, which is how tmux is told of it
 * @param pane tmux's own id, such as {@code %7}; never used again while the server lives
 * @param pid of the program, also after it has ended
 * @param dead may be seen a moment before exit status or signal are known
 * @param exitStatus when it is dead and ended by itself
 * @param signal when it is dead and was killed; known from tmux 3.3 on
 * @param bell whether it rang since somebody looked or {@link Panes#clearBell}
 * @param title as the program set it; text from outside
 * @param command name of the program in the foreground; text from outside
 * @param lastOutput to the second
 * @param attached whether somebody looks at its session now
 * @param bracketedPaste whether the program asked for pastes in brackets; empty when this tmux does not say
 */
public record PaneStatus(
        SessionName session,
        String pane,
        long pid,
        boolean dead,
        OptionalInt exitStatus,
        OptionalInt signal,
        boolean bell,
        String title,
        String command,
        Instant lastOutput,
        PaneSize size,
        boolean attached,
        boolean alternateScreen,
        Optional<Boolean> bracketedPaste) {
    /** Dead, with neither exit status nor signal known (yet). */
    public boolean isUnexplained() {
        return dead && exitStatus.isEmpty() && signal.isEmpty();
    }
}
