package dev.paratui.tool;

import java.util.Set;

/**
 * What a client learns of a tool before it calls it.
 *
 * @param name as clients call it
 * @param description what it is for and when to use it, for an agent that must choose
 */
public record Card(String name, String description, Effect effect, Set<Audience> audiences) {
    /** What a call does to the house. */
    public enum Effect {
        /** Changes nothing. */
        LOOKS,
        /** Adds or moves on. */
        CHANGES,
        /** Changes, and asked twice does no more than once. */
        SETTLES,
        /** Takes something away; it can be undone. */
        DESTROYS
    }

    /** Who may call it. */
    public enum Audience {
        PERSON,
        LEADER,
        WORKER
    }

    public Card {
        audiences = Set.copyOf(audiences);
    }

    public static Card forAll(String name, Effect effect, String description) {
        return new Card(name, description, effect, Set.of(Audience.values()));
    }

    public static Card forLeaders(String name, Effect effect, String description) {
        return new Card(name, description, effect, Set.of(Audience.PERSON, Audience.LEADER));
    }

    /** For keys and the command line only. */
    public static Card forPersons(String name, Effect effect, String description) {
        return new Card(name, description, effect, Set.of(Audience.PERSON));
    }

    public boolean isFor(Audience audience) {
        return audiences.contains(audience);
    }

    public boolean changes() {
        return effect != Effect.LOOKS;
    }
}
