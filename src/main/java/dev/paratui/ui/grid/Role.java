package dev.paratui.ui.grid;

import java.util.Locale;
import java.util.Optional;

/**
 * What a part of the screen means; a theme says which colour that is.
 *
 * <p>The letter stands for the role in screen tests.
 */
public enum Role implements Paint {
    /** The ground of everything. */
    BG('.'),
    /** The ground of boxes and dialogs. */
    PANEL('p'),
    /** The ground of head and foot lines. */
    BAR('b'),
    /** The ground of a field to type into. */
    INPUT('i'),
    BORDER('r'),
    BORDER_ACTIVE('R'),
    TITLE('L'),
    TEXT('T'),
    /** Text that the eye should find first. */
    STRONG('H'),
    MUTED('M'),
    /** Marks that may be overlooked: rules, scroll tracks. Not for words. */
    FAINT('F'),
    ACCENT('C'),
    /** Text on a ground of {@link #ACCENT}, {@link #OK}, {@link #WARN}, {@link #ERR} or {@link #INFO}. */
    ON_ACCENT('c'),
    /** A key in a hint. */
    KEY('K'),
    OK('O'),
    WARN('W'),
    ERR('E'),
    INFO('I'),
    /** A kind of thing beside the others, such as a branch. */
    SPECIAL('P'),
    /** Ground and front of what is selected. */
    SEL_BG('s'),
    SEL_FG('S'),
    /** What a search found. */
    MATCH('X'),
    ADD('A'),
    DEL('D'),
    /** Grounds of added and deleted lines. */
    ADD_BG('a'),
    DEL_BG('d'),
    /** Parts of program text; a theme need not tell them. */
    CODE_KEYWORD('k', SPECIAL),
    CODE_STRING('q', OK),
    CODE_NUMBER('n', WARN),
    CODE_TYPE('t', INFO),
    CODE_NAME('f', ACCENT),
    CODE_COMMENT('m', MUTED);

    private final char letter;
    private final Optional<Role> otherwise;

    Role(char letter) {
        this.letter = letter;
        this.otherwise = Optional.empty();
    }

    Role(char letter, Role otherwise) {
        this.letter = letter;
        this.otherwise = Optional.of(otherwise);
    }

    /** The key in a theme file: {@code border.active}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public char letter() {
        return letter;
    }

    /** The role whose colour it has in a theme that does not tell its own. */
    public Optional<Role> otherwise() {
        return otherwise;
    }
}
