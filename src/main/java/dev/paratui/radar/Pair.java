package dev.paratui.radar;

/** Two sessions, by name. */
public record Pair(Stand a, Stand b) {
    public static Pair of(Stand one, Stand other) {
        return one.name().compareTo(other.name()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Whether only a merge can tell. */
    public boolean isToBeTried() {
        return a.paths().touches(b.paths());
    }

    /**
     * What the first one would be landed on: its target with the other one landed before it. Where one of them cannot
     * land as it is, their work itself is compared.
     */
    public String ours() {
        return wouldLand() ? b.landed().orElseThrow() : b.commit();
    }

    public String theirs() {
        return a.commit();
    }

    private boolean wouldLand() {
        return a.target().equals(b.target())
                && a.landed().isPresent()
                && b.landed().isPresent();
    }
}
