package dev.paratui.ui.state;

import dev.paratui.ui.input.Key;

/**
 * A key that the settings give to one verb while another has it too.
 *
 * @param taker the verb that has the key now
 * @param loser the one that would have it too
 * @param kind how the other came to it
 * @param isKeyless whether no key is left to the other
 */
public record Clash(Key key, Verb taker, Verb loser, Kind kind, boolean isKeyless) {
    /** Where the other has the key from. */
    public enum Kind {
        /** It is its default key. */
        DEFAULT,
        /** The settings give it this key as well. */
        SETTINGS
    }

    /** What is so, in one sentence. */
    public String words() {
        String begin = kind == Kind.SETTINGS
                ? "ui.keys gives " + key + " to both " + taker.id() + " and " + loser.id() + ": it does " + taker.id()
                : "ui.keys gives " + key + " to " + taker.id() + ": it no longer does " + loser.id();
        return isKeyless ? begin + "; " + loser.id() + " has no key any more" : begin;
    }

    /** What to do about it. */
    public String todo() {
        return isKeyless
                ? "give it another: para config edit, [ui.keys] " + loser.id() + " = \"F9\""
                : "para config edit, [ui.keys]: choose another, or leave it so";
    }

    /** As help says it beside the verb that lost its key. */
    public String brief() {
        return isKeyless ? "no key: " + key + " does " + taker.id() : key + " does " + taker.id();
    }
}
