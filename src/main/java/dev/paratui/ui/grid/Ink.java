package dev.paratui.ui.grid;

/**
 * What a cell is drawn with.
 *
 * @param modifiers a set of {@link Modifier}s as bits; ask with {@link #has}
 */
public record Ink(Paint front, Paint ground, int modifiers) {
    /** The ink of a grid on which nothing was drawn. */
    public static final Ink BLANK = new Ink(Role.TEXT, Role.BG, 0);

    /** That front on whatever ground is there. */
    public static Ink of(Paint front) {
        return new Ink(front, Paint.Plain.BENEATH, 0);
    }

    public static Ink of(Paint front, Paint ground) {
        return new Ink(front, ground, 0);
    }

    public Ink on(Paint newGround) {
        return new Ink(front, newGround, modifiers);
    }

    public Ink with(Modifier modifier) {
        return new Ink(front, ground, modifiers | modifier.bit());
    }

    public Ink without(Modifier modifier) {
        return new Ink(front, ground, modifiers & ~modifier.bit());
    }

    public Ink bold() {
        return with(Modifier.BOLD);
    }

    public Ink italic() {
        return with(Modifier.ITALIC);
    }

    public Ink underline() {
        return with(Modifier.UNDERLINE);
    }

    public Ink reverse() {
        return with(Modifier.REVERSE);
    }

    public boolean has(Modifier modifier) {
        return (modifiers & modifier.bit()) != 0;
    }

    /** This ink put over another one: what it leaves open stays as it was. */
    Ink over(Ink beneath) {
        if (front != Paint.Plain.BENEATH && ground != Paint.Plain.BENEATH) {
            return this;
        }
        return new Ink(
                front == Paint.Plain.BENEATH ? beneath.front : front,
                ground == Paint.Plain.BENEATH ? beneath.ground : ground,
                modifiers);
    }
}
