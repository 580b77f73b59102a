package dev.paratui.ui.theme;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;

/**
 * An ink as a certain terminal can show it: no roles are left, only colours it knows.
 *
 * @param modifiers as in {@link Ink}
 */
public record Look(Paint front, Paint ground, int modifiers) {
    public boolean has(Modifier modifier) {
        return new Ink(front, ground, modifiers).has(modifier);
    }
}
