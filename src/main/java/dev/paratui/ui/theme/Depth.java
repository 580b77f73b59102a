package dev.paratui.ui.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How many colours a terminal can show. */
public enum Depth {
    TRUECOLOR,
    INDEXED256,
    ANSI16,
    MONO;

    private static final Set<String> TRUECOLOR_TERMS =
            Set.of("xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm", "contour");

    /** What the environment says: {@code NO_COLOR}, {@code COLORTERM}, {@code TMUX}, {@code TERM}. */
    public static Depth of(Function<String, Optional<String>> variables) {
        String term = variables.apply("TERM").orElse("dumb");
        if (variables.apply("NO_COLOR").isPresent() || term.equals("dumb") || term.startsWith("vt")) {
            return MONO;
        }
        String colours = variables.apply("COLORTERM").orElse("").toLowerCase(Locale.ROOT);
        // tmux takes every colour and itself reduces it to what the terminal around it can show.
        boolean isInTmux = variables.apply("TMUX").isPresent();
        if (colours.equals("truecolor") || colours.equals("24bit") || isInTmux || saysTruecolor(term)) {
            return TRUECOLOR;
        }
        return term.contains("256") ? INDEXED256 : ANSI16;
    }

    private static boolean saysTruecolor(String term) {
        return term.endsWith("-direct") || TRUECOLOR_TERMS.contains(term);
    }
}
