package dev.paratui.ui.theme;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Modifier;
import dev.paratui.ui.grid.Paint;
import dev.paratui.ui.grid.Paint.Plain;
import dev.paratui.ui.grid.Role;

/** Roles on terminals with 16 colours or none: their own text and ground, and the rest by few means. */
final class Basic {
    private static final int BLACK = 0;

    private Basic() {}

    /** Which of the theme's colours a program's use of one of the 16 becomes. */
    static Role role(int index, Role otherwise) {
        boolean isGround = otherwise == Role.BG;
        return switch (index) {
            case 0 -> isGround ? Role.BAR : Role.ON_ACCENT;
            case 1, 9 -> Role.ERR;
            case 2, 10 -> Role.OK;
            case 3, 11 -> Role.WARN;
            case 4, 12 -> Role.INFO;
            case 5, 13 -> Role.SPECIAL;
            case 6, 14 -> Role.ACCENT;
            case 8 -> isGround ? Role.FAINT : Role.MUTED;
            case 15 -> Role.STRONG;
            default -> Role.TEXT;
        };
    }

    /** There is no ground for added and deleted lines: their front tells them apart, whatever it says in them. */
    static Look coloured(Ink ink) {
        int modifiers = withoutVeil(ink).modifiers();
        Paint ground = indexed(ink.ground());
        if (ink.ground() == Role.SEL_BG) {
            return new Look(new Paint.Indexed(BLACK), ground, modifiers);
        }
        if (ink.ground() == Role.ADD_BG || ink.ground() == Role.DEL_BG) {
            Role changed = ink.ground() == Role.ADD_BG ? Role.ADD : Role.DEL;
            return new Look(indexed(changed), ground, modifiers);
        }
        return new Look(indexed(ink.front()), ground, modifiers | emphasis(ink.front()));
    }

    static Look plain(Ink ink) {
        Ink rest = withoutVeil(ink);
        boolean standsOut = isFilled(ink.ground());
        boolean isReversed = standsOut != rest.has(Modifier.REVERSE);
        Ink shown = isReversed ? rest.reverse() : rest.without(Modifier.REVERSE);
        int emphasis = standsOut ? 0 : emphasis(ink.front());
        return new Look(Plain.DEFAULT, Plain.DEFAULT, shown.modifiers() | emphasis);
    }

    private static Ink withoutVeil(Ink ink) {
        return ink.has(Modifier.VEILED) ? ink.without(Modifier.VEILED).with(Modifier.DIM) : ink;
    }

    private static int emphasis(Paint front) {
        Ink ink = Ink.of(front);
        if (!(front instanceof Role role)) {
            return 0;
        }
        return switch (role) {
            case TITLE, STRONG, KEY, ACCENT, ERR, WARN, MATCH, BORDER_ACTIVE, CODE_KEYWORD ->
                ink.bold().modifiers();
            case MUTED, FAINT, BORDER, CODE_COMMENT -> ink.with(Modifier.DIM).modifiers();
            default -> 0;
        };
    }

    private static boolean isFilled(Paint ground) {
        return ground instanceof Role role
                && switch (role) {
                    case SEL_BG, ACCENT, OK, WARN, ERR, INFO, SPECIAL, KEY, MATCH -> true;
                    default -> false;
                };
    }

    private static Paint indexed(Paint paint) {
        if (paint instanceof Role role) {
            int index = index(role);
            return index < 0 ? Plain.DEFAULT : new Paint.Indexed(index);
        }
        if (paint instanceof Paint.Rgb rgb) {
            return new Paint.Indexed(Indexes.nearestBasic(rgb));
        }
        if (paint instanceof Paint.Indexed indexed && indexed.index() >= 16) {
            return new Paint.Indexed(Indexes.nearestBasic(Indexes.colour(indexed.index())));
        }
        return paint;
    }

    /** -1: the terminal's own colour, since the person chose it to be readable. */
    private static int index(Role role) {
        return switch (role) {
            case BG, PANEL, BAR, INPUT, ADD_BG, DEL_BG, TEXT, TITLE, STRONG, MUTED, CODE_COMMENT -> -1;
            case ON_ACCENT, SEL_FG -> BLACK;
            case ERR, DEL -> 1;
            case OK, ADD, CODE_STRING -> 2;
            case WARN, MATCH, CODE_NUMBER -> 3;
            case INFO, CODE_TYPE -> 4;
            case SPECIAL, CODE_KEYWORD -> 5;
            case ACCENT, KEY, BORDER_ACTIVE, SEL_BG, CODE_NAME -> 6;
            case BORDER, FAINT -> 8;
        };
    }
}
