package dev.paratui.ui.input;

import java.util.Locale;
import java.util.Optional;

/**
 * A key press.
 *
 * @param name the character, or {@code enter esc tab backspace delete insert up down left right home end pageup
 *     pagedown space f1…f24}
 * @param isShifted only where the terminal tells it apart: a capital letter has its own name
 */
public record Key(String name, boolean isCtrl, boolean isAlt, boolean isShifted) implements Input {
    public static Key of(String name) {
        return new Key(name, false, false, false);
    }

    /** Reads the notation of settings and key tables: {@code ctrl-q}, {@code alt-enter}, {@code F12}, {@code ?}. */
    public static Key parse(String notation) {
        String rest = notation;
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        for (int dash = rest.indexOf('-'); dash > 0 && dash < rest.length() - 1; dash = rest.indexOf('-')) {
            switch (rest.substring(0, dash).toLowerCase(Locale.ROOT)) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                default -> throw new IllegalArgumentException("not a key: " + notation);
            }
            rest = rest.substring(dash + 1);
        }
        String name = rest.codePointCount(0, rest.length()) > 1 ? rest.toLowerCase(Locale.ROOT) : rest;
        return new Key(name.equals(" ") ? "space" : name, ctrl, alt, shift);
    }

    public Key withAlt() {
        return new Key(name, isCtrl, true, isShifted);
    }

    /** The text that this key types, if it is a plain character. */
    public Optional<String> typed() {
        if (isCtrl || isAlt) {
            return Optional.empty();
        }
        if (name.equals("space")) {
            return Optional.of(" ");
        }
        return name.codePointCount(0, name.length()) == 1 ? Optional.of(name) : Optional.empty();
    }

    /** The notation that {@link #parse} reads. */
    @Override
    public String toString() {
        return (isCtrl ? "ctrl-" : "") + (isAlt ? "alt-" : "") + (isShifted ? "shift-" : "") + name;
    }
}
