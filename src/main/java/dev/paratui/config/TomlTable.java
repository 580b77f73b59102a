package dev.paratui.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a TOML text whose values are taken by key and kind; a wrong one is refused with file, line and key. */
public final class TomlTable {
    private final Toml.Origin origin;
    private final String path;
    private final ObjectNode node;

    TomlTable(Toml.Origin origin, String path, ObjectNode node) {
        this.origin = origin;
        this.path = path;
        this.node = node;
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public void allowOnly(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw refusal(key, "is no key known here", "known are: " + String.join(", ", known));
            }
        }
    }

    public <T> Optional<T> value(String key, Kind<T> kind) {
        JsonNode found = node.get(key);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of(kind.read(found)
                .orElseThrow(
                        () -> refusal(key, "is " + Words.shown(found.toString()), "expected is " + kind.expected())));
    }

    public Optional<String> text(String key) {
        return value(key, Kind.TEXT);
    }

    public List<String> texts(String key) {
        return value(key, Kind.TEXTS).orElse(List.of());
    }

    /** The table under a key; an empty one when there is none. */
    public TomlTable table(String key) {
        JsonNode found = node.get(key);
        if (found == null) {
            return new TomlTable(origin, under(key), node.objectNode());
        }
        if (found instanceof ObjectNode table) {
            return new TomlTable(origin, under(key), table);
        }
        throw refusal(key, "is " + Words.shown(found.toString()), "expected is a table");
    }

    /** The tables of an array of tables. */
    public List<TomlTable> tables(String key) {
        JsonNode found = node.path(key);
        if (!found.isMissingNode() && !found.isArray()) {
            throw refusal(key, "is " + Words.shown(found.toString()), "expected are tables [[" + under(key) + "]]");
        }
        List<TomlTable> tables = new ArrayList<>();
        for (JsonNode element : found) {
            if (!(element instanceof ObjectNode table)) {
                throw refusal(key, "holds " + Words.shown(element.toString()), "expected are tables");
            }
            tables.add(new TomlTable(origin, under(key), table));
        }
        return tables;
    }

    /** All values of the table, of one kind. */
    public <T> Map<String, T> all(Kind<T> kind) {
        Map<String, T> all = new LinkedHashMap<>();
        keys().forEach(key -> value(key, kind).ifPresent(value -> all.put(key, value)));
        return all;
    }

    public Refused refusal(String key, String fault, String hint) {
        String keyPath = under(key);
        return new Refused(Code.CONFIG, origin.of(keyPath) + ": `" + Words.shown(keyPath) + "` " + fault, hint);
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
