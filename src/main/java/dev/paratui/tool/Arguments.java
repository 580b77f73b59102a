package dev.paratui.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a tool's arguments strictly: what is unknown, missing or of another kind is refused by name.
 *
 * <p>The SDK's own check is not used: its words help nobody, and it knows no aliases.
 */
final class Arguments {
    static final int MAX_TEXT_CHARACTERS = 1 << 20;

    private Arguments() {}

    static <I extends Record> I read(Class<I> type, JsonNode given) {
        if (!given.isObject()) {
            throw bad("the arguments are no JSON object", "give them by name");
        }
        return record(type, (ObjectNode) given, "");
    }

    /** The name of a component in JSON. */
    static String nameOf(RecordComponent component) {
        StringBuilder name = new StringBuilder();
        for (char letter : component.getName().toCharArray()) {
            name.append(Character.isUpperCase(letter) ? "_" + Character.toLowerCase(letter) : String.valueOf(letter));
        }
        return name.toString();
    }

    static Optional<Says> saysOf(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Says.class));
    }

    private static <I extends Record> I record(Class<I> type, ObjectNode given, String path) {
        Map<String, RecordComponent> known = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.put(nameOf(component), component);
        }
        refuseUnknown(type, given, path);
        List<Object> values = new ArrayList<>();
        known.forEach((name, component) -> values.add(component(component, find(component, given), path + name)));
        return construct(type, values);
    }

    private static void refuseUnknown(Class<?> type, ObjectNode given, String path) {
        List<String> taken = Arrays.stream(type.getRecordComponents())
                .flatMap(component -> names(component).stream())
                .toList();
        for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!taken.contains(name)) {
                String list = taken.isEmpty() ? "it takes none" : "it takes: " + String.join(", ", taken);
                throw bad("unknown argument \"" + Words.shown(path + name) + "\"", list);
            }
        }
    }

    private static List<String> names(RecordComponent component) {
        List<String> names = new ArrayList<>(List.of(nameOf(component)));
        saysOf(component).ifPresent(says -> names.addAll(List.of(says.also())));
        return names;
    }

    private static Optional<JsonNode> find(RecordComponent component, ObjectNode given) {
        List<String> found = names(component).stream().filter(given::hasNonNull).toList();
        if (found.size() > 1) {
            throw bad("the same argument is given twice: " + String.join(", ", found), "give one of them");
        }
        return found.stream().map(given::get).findFirst();
    }

    private static Object component(RecordComponent component, Optional<JsonNode> given, String path) {
        Type type = component.getGenericType();
        boolean isOptional = component.getType() == Optional.class;
        if (given.isEmpty()) {
            return absent(component, path);
        }
        Object value = value(isOptional ? argument(type, 0) : type, given.get(), path);
        saysOf(component).ifPresent(says -> refuseOthers(says, value, path));
        return isOptional ? Optional.of(value) : value;
    }

    private static Object absent(RecordComponent component, String path) {
        if (component.getType() == Optional.class) {
            return Optional.empty();
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == Map.class) {
            return Map.of();
        }
        String meaning =
                saysOf(component).map(says -> path + ": " + says.value()).orElse("give " + path);
        throw bad("argument \"" + path + "\" is missing", meaning);
    }

    private static void refuseOthers(Says says, Object value, String path) {
        List<String> allowed = List.of(says.oneOf());
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            if (!allowed.isEmpty() && !allowed.contains(String.valueOf(one))) {
                throw bad(
                        "argument \"" + path + "\" is \"" + Words.shown(String.valueOf(one)) + "\"",
                        "it is one of: " + String.join(", ", allowed));
            }
        }
    }

    private static Object value(Type type, JsonNode given, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic, given, path) : map(generic, given, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain.asSubclass(Record.class), object(given, path), path + ".");
        }
        return scalar(plain, given, path);
    }

    private static Object scalar(Class<?> type, JsonNode given, String path) {
        if (type == String.class && given.isTextual()) {
            return text(given.textValue(), path);
        }
        if (type == Boolean.class && given.isBoolean()) {
            return given.booleanValue();
        }
        if (type == Integer.class && given.isIntegralNumber() && given.canConvertToInt()) {
            return given.intValue();
        }
        if (type == Long.class && given.isIntegralNumber() && given.canConvertToLong()) {
            return given.longValue();
        }
        if (type == JsonNode.class) {
            return given;
        }
        throw wrongKind(path, given, Kinds.nameOf(type));
    }

    private static String text(String given, String path) {
        if (given.length() > MAX_TEXT_CHARACTERS) {
            throw bad("argument \"" + path + "\" has " + given.length() + " characters", "at most 1 MiB is taken");
        }
        if (given.indexOf('\0') >= 0) {
            throw bad("argument \"" + path + "\" holds a NUL character", "leave it out");
        }
        return given;
    }

    private static List<Object> list(ParameterizedType type, JsonNode given, String path) {
        if (!given.isArray()) {
            throw wrongKind(path, given, "array");
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode item : given) {
            items.add(value(argument(type, 0), item, path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Map<String, Object> map(ParameterizedType type, JsonNode given, String path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object(given, path).properties()) {
            entries.put(entry.getKey(), value(argument(type, 1), entry.getValue(), path + "." + entry.getKey()));
        }
        return entries;
    }

    private static ObjectNode object(JsonNode given, String path) {
        if (given instanceof ObjectNode object) {
            return object;
        }
        throw wrongKind(path, given, "object");
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static <I extends Record> I construct(Class<I> type, List<Object> values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException("cannot make a " + type, bug);
        }
    }

    private static Refused wrongKind(String path, JsonNode given, String wanted) {
        return bad(
                "argument \"" + path + "\" is " + Words.shown(given.toString()) + ", "
                        + given.getNodeType().name().toLowerCase(java.util.Locale.ROOT),
                "it must be of type " + wanted);
    }

    private static Refused bad(String message, String hint) {
        return new Refused(Code.BAD_ARGUMENT, message, hint);
    }
}
