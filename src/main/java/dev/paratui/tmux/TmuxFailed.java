package dev.paratui.tmux;

import dev.paratui.model.Words;
import java.util.List;

/** tmux refused a command; the message holds the command and tmux's own words. */
public final class TmuxFailed extends RuntimeException {
    public TmuxFailed(List<String> command, String said) {
        super("`tmux " + Words.shown(String.join(" ", command)) + "` failed: " + Words.shown(said.strip()));
    }
}
