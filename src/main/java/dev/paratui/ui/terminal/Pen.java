package dev.paratui.ui.terminal;

import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** The terminal's current colours and modifiers; writes only what changes. */
final class Pen {
    private static final Modifier[] MODIFIERS = Modifier.values();

    private final StringBuilder out;
    private @Nullable Look held;
    private boolean isOpen;

    Pen(StringBuilder out) {
        this.out = out;
    }

    /** Nothing is known of the terminal's pen any more. */
    void lift() {
        held = null;
    }

    /** What leaves the pen plain at the end of a frame. */
    String rest() {
        return held == null ? "" : "\u001b[0m";
    }

    void take(Look look) {
        Look before = held;
        if (look.equals(before)) {
            return;
        }
        out.append("\u001b[");
        isOpen = false;
        if (before == null || before.modifiers() != look.modifiers()) {
            code(0);
            modifiers(look);
            colour(look.front(), 38);
            colour(look.ground(), 48);
        } else {
            changed(before.front(), look.front(), 38);
            changed(before.ground(), look.ground(), 48);
        }
        out.append('m');
        held = look;
    }

    private void changed(Paint before, Paint now, int base) {
        if (now.equals(before)) {
            return;
        }
        if (now == Paint.Plain.DEFAULT) {
            code(base + 1);
        } else {
            colour(now, base);
        }
    }

    private void modifiers(Look look) {
        if (look.modifiers() == 0) {
            return;
        }
        for (Modifier modifier : MODIFIERS) {
            if (look.has(modifier)) {
                code(code(modifier));
            }
        }
    }

    private static int code(Modifier modifier) {
        return switch (modifier) {
            case BOLD -> 1;
            case DIM, VEILED -> 2;
            case ITALIC -> 3;
            case UNDERLINE -> 4;
            case REVERSE -> 7;
            case STRIKE -> 9;
        };
    }

    private void colour(Paint paint, int base) {
        if (paint instanceof Paint.Rgb rgb) {
            code(base);
            out.append(";2;")
                    .append(rgb.red())
                    .append(';')
                    .append(rgb.green())
                    .append(';')
                    .append(rgb.blue());
        } else if (paint instanceof Paint.Indexed indexed && indexed.index() < 16) {
            code(indexed.index() < 8 ? base - 8 + indexed.index() : base + 52 + indexed.index() - 8);
        } else if (paint instanceof Paint.Indexed indexed) {
            code(base);
            out.append(";5;").append(indexed.index());
        }
    }

    private void code(int code) {
        if (isOpen) {
            out.append(';');
        }
        out.append(code);
        isOpen = true;
    }
}
