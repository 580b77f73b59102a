package dev.paratui.tmux;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.regex.Pattern;

/** Refuses panes that are not there; tmux itself would take some other pane, or fail in words only. */
final class PaneCheck {
    private static final Pattern PANE = Pattern.compile("%\\d{1,9}");
    private static final String HINT = "bring it back with: para resume";

    private PaneCheck() {}

    static void exists(Commands commands, String pane) {
        state(commands, pane);
    }

    static void isAlive(Commands commands, String pane) {
        if (state(commands, pane).endsWith(" 1")) {
            throw new Refused(Code.NO_PANE, "the program in the pane " + pane + " has ended", HINT);
        }
    }

    private static String state(Commands commands, String pane) {
        String state = PANE.matcher(pane).matches()
                ? String.join("", commands.run("display-message", "-p", "-t", pane, "#{pane_id} #{pane_dead}"))
                : "";
        if (!state.startsWith(pane + " ")) {
            throw new Refused(Code.NO_PANE, "there is no pane " + Words.shown(pane), HINT);
        }
        return state;
    }
}
