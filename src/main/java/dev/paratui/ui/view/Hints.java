package dev.paratui.ui.view;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.UiState;
import java.util.Optional;

/**
 * Keys that the screen names, pressed by the mouse: a click on {@code d diff} is the key {@code d}, wherever it is
 * drawn. What counts is the screen that the person saw.
 */
public final class Hints {
    /** How far behind a key its words may reach. */
    private static final int MAX_WORDS = 40;

    private Hints() {}

    /** What a person has done: a click on a key's name is that key, any other is about what was seen there. */
    public static Input meant(UiState state, Grid seen, Input input) {
        if (!(input instanceof Mouse mouse)) {
            return input;
        }
        Mouse over = mouse.over(seen.spotsAt(mouse.row(), mouse.column()));
        if (mouse.kind() != Mouse.Kind.PRESS || mouse.button() != 1) {
            return over;
        }
        Optional<Key> key = keyAt(seen, mouse.row(), mouse.column());
        boolean isTyping = state.dialog().filter(dialog -> !isQuestion(dialog)).isPresent();
        return key.filter(named -> !isTyping || named.typed().isEmpty())
                .map(Input.class::cast)
                .orElse(over);
    }

    /** Others take letters as text. */
    private static boolean isQuestion(Dialog dialog) {
        return dialog instanceof Dialog.Cancel
                || dialog instanceof Dialog.Integrate
                || dialog instanceof Dialog.Undo
                || dialog instanceof Dialog.Explain;
    }

    /** The key that is named in that cell, or right before the words there. */
    static Optional<Key> keyAt(Grid grid, int row, int column) {
        if (row < 0 || row >= grid.size().rows() || column >= grid.size().columns()) {
            return Optional.empty();
        }
        int at = column;
        while (at >= 0 && column - at < MAX_WORDS && !isKey(grid, row, at) && !isGap(grid, row, at)) {
            at--;
        }
        return at >= 0 && isKey(grid, row, at) ? Keymap.read(word(grid, row, at)) : Optional.empty();
    }

    private static boolean isKey(Grid grid, int row, int column) {
        return grid.ink(row, column).front() == Role.KEY
                && !grid.ink(row, column).has(Modifier.VEILED)
                && !isBlank(grid, row, column);
    }

    private static boolean isGap(Grid grid, int row, int column) {
        return isBlank(grid, row, column) && (column == 0 || isBlank(grid, row, column - 1));
    }

    private static boolean isBlank(Grid grid, int row, int column) {
        return grid.cluster(row, column).isBlank();
    }

    private static String word(Grid grid, int row, int column) {
        int begin = column;
        while (begin > 0 && isKey(grid, row, begin - 1)) {
            begin--;
        }
        StringBuilder word = new StringBuilder();
        for (int at = begin; at < grid.size().columns() && isKey(grid, row, at); at++) {
            word.append(grid.cluster(row, at));
        }
        return word.toString();
    }
}
