package dev.paratui.ui.theme;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Paint.Rgb;
import dev.paratui.ui.grid.Role;
import java.util.HashMap;
import java.util.Map;

/** Turns inks into what a terminal can show, by a theme. Remembers what it has turned; not thread-safe. */
public final class Palette {
    private static final int MAX_REMEMBERED = 8192;
    private static final double DIM_SHARE = 0.45;
    private static final double VEIL_SHARE = 0.6;
    private static final double LEAST_CONTRAST = 2.5;

    private final Theme theme;
    private final Depth depth;
    private final Map<Ink, Look> looks = new HashMap<>();

    public Palette(Theme theme, Depth depth) {
        this.theme = theme;
        this.depth = depth;
    }

    public Theme theme() {
        return theme;
    }

    public Look look(Ink ink) {
        Look known = looks.get(ink);
        if (known != null) {
            return known;
        }
        if (looks.size() >= MAX_REMEMBERED) {
            looks.clear();
        }
        Look look = turned(ink);
        looks.put(ink, look);
        return look;
    }

    private Look turned(Ink ink) {
        return switch (depth) {
            case TRUECOLOR -> coloured(ink);
            case INDEXED256 -> {
                Look look = coloured(ink);
                yield new Look(indexed(look.front()), indexed(look.ground()), look.modifiers());
            }
            case ANSI16 -> Basic.coloured(ink);
            case MONO -> Basic.plain(ink);
        };
    }

    private Look coloured(Ink ink) {
        boolean isReversed = ink.has(Modifier.REVERSE);
        Rgb front = rgb(isReversed ? own(ink.ground(), Role.BG) : ink.front(), Role.TEXT);
        Rgb ground = rgb(isReversed ? own(ink.front(), Role.TEXT) : ink.ground(), Role.BG);
        Rgb read = isReversed || ink.front() instanceof Role ? front : readable(front, ground);
        if (ink.has(Modifier.DIM)) {
            read = read.mixed(ground, DIM_SHARE);
        }
        if (ink.has(Modifier.VEILED)) {
            read = read.mixed(theme.colour(Role.BG), VEIL_SHARE);
            ground = ground.mixed(theme.colour(Role.BG), VEIL_SHARE);
        }
        Ink rest = ink.without(Modifier.REVERSE).without(Modifier.DIM).without(Modifier.VEILED);
        return new Look(read, ground, rest.modifiers());
    }

    /** What is reversed takes the terminal's own colours with it. */
    private static Paint own(Paint paint, Role role) {
        return paint instanceof Paint.Plain ? role : paint;
    }

    private Rgb rgb(Paint paint, Role otherwise) {
        if (paint instanceof Role role) {
            return theme.colour(role);
        }
        if (paint instanceof Rgb rgb) {
            return rgb;
        }
        if (paint instanceof Paint.Indexed indexed) {
            return indexed.index() < 16
                    ? theme.colour(Basic.role(indexed.index(), otherwise))
                    : Indexes.colour(indexed.index());
        }
        return theme.colour(otherwise);
    }

    /** A program thinks of one ground and the theme may have another: what it writes must stay readable. */
    private Rgb readable(Rgb front, Rgb ground) {
        if (front.equals(ground) || Contrast.between(front, ground) >= LEAST_CONTRAST) {
            return front;
        }
        Rgb text = theme.colour(Role.TEXT);
        return Contrast.between(text, ground) > Contrast.between(front, ground) ? front.mixed(text, 0.6) : front;
    }

    private static Paint indexed(Paint paint) {
        return paint instanceof Rgb rgb ? new Paint.Indexed(Indexes.nearest(rgb)) : paint;
    }
}
