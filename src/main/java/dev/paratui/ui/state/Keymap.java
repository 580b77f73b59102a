package dev.paratui.ui.state;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import dev.paratui.ui.input.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which keys do what. */
public final class Keymap {
    public static final Keymap DEFAULT = of(Map.of());

    private static final Pattern KEY = Pattern.compile("(ctrl-|alt-|shift-)*(\\S|enter|esc|tab|backspace|delete|insert"
            + "|up|down|left|right|home|end|pageup|pagedown|space|[fF]\\d+)");

    private final Map<Verb, List<Key>> keys;
    private final Map<Key, Verb> verbs;
    private final List<Clash> clashes;

    private Keymap(Map<Verb, List<Key>> keys, List<Clash> clashes) {
        this.keys = keys;
        this.clashes = List.copyOf(clashes);
        this.verbs = new HashMap<>();
        keys.forEach((verb, bound) -> bound.forEach(key -> verbs.put(key, verb)));
    }

    /**
     * The default keys with some of them changed. Of two verbs that want the same key, the changed one has it, and of
     * two changed ones the first in the table; that is told by {@link #clashes}.
     *
     * @param changed keys, divided by blanks, by the verb's id: {@code cancel = "ctrl-x"}
     * @throws Refused for an unknown verb or key
     */
    public static Keymap of(Map<String, String> changed) {
        Map<Verb, List<Key>> wanted = new EnumMap<>(Verb.class);
        changed.forEach((id, notation) -> wanted.put(verb(id), parse(id, notation)));
        Map<Key, Verb> takers = new HashMap<>();
        wanted.forEach((verb, bound) -> bound.forEach(key -> takers.putIfAbsent(key, verb)));
        Map<Verb, List<Key>> keys = new EnumMap<>(Verb.class);
        List<Clash> clashes = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            List<Key> all = wanted.getOrDefault(
                    verb, verb.keys().stream().map(Key::parse).toList());
            List<Key> own = all.stream()
                    .filter(key -> takers.getOrDefault(key, verb) == verb)
                    .toList();
            keys.put(verb, own);
            Clash.Kind kind = wanted.containsKey(verb) ? Clash.Kind.SETTINGS : Clash.Kind.DEFAULT;
            all.stream()
                    .filter(key -> !own.contains(key))
                    .map(key -> new Clash(key, takers.getOrDefault(key, verb), verb, kind, own.isEmpty()))
                    .forEach(clashes::add);
        }
        return new Keymap(keys, clashes);
    }

    /** What was asked for twice, in the order of the verbs that lost their key. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** Why a verb has not the key that it should have. */
    public Optional<Clash> clashOf(Verb verb) {
        return clashes.stream().filter(clash -> clash.loser() == verb).findFirst();
    }

    Optional<Verb> verb(Key key) {
        return Optional.ofNullable(verbs.get(key));
    }

    /** The first key of a verb as people read it; empty when it has none. */
    public String shown(Verb verb) {
        return keys(verb).stream().findFirst().map(Keymap::shown).orElse("");
    }

    /** All keys of a verb as people read them. */
    public String allShown(Verb verb) {
        return keys(verb).stream().map(Keymap::shown).collect(Collectors.joining(" "));
    }

    private List<Key> keys(Verb verb) {
        return keys.getOrDefault(verb, List.of());
    }

    private static String shown(Key key) {
        return switch (key.toString()) {
            case "up" -> "↑";
            case "down" -> "↓";
            case "left" -> "←";
            case "right" -> "→";
            case "pageup" -> "PgUp";
            case "pagedown" -> "PgDn";
            default -> key.toString();
        };
    }

    /** A key as people read it; empty for what is none. */
    public static Optional<Key> read(String words) {
        String notation =
                switch (words) {
                    case "↑" -> "up";
                    case "↓" -> "down";
                    case "←" -> "left";
                    case "→" -> "right";
                    case "PgUp" -> "pageup";
                    case "PgDn" -> "pagedown";
                    default -> words;
                };
        return KEY.matcher(notation).matches() ? Optional.of(Key.parse(notation)) : Optional.empty();
    }

    private static Verb verb(String id) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.id().equals(id.toLowerCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Code.CONFIG,
                        "ui.keys has no action \"" + Words.shown(id) + "\"",
                        "the actions are "
                                + Arrays.stream(Verb.values()).map(Verb::id).collect(Collectors.joining(", "))));
    }

    private static List<Key> parse(String id, String notation) {
        try {
            return Arrays.stream(notation.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(Key::parse)
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw new Refused(
                    Code.CONFIG,
                    "ui.keys." + id + " = \"" + Words.shown(notation) + "\" is no key",
                    "write keys as x, ctrl-x, alt-enter or F12, divided by blanks");
        }
    }
}
