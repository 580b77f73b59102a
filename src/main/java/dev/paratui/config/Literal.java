package dev.paratui.config;

import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;

/** A value as a person types it, written as TOML. */
final class Literal {
    private Literal() {}

    /** The value as it stands when it is TOML of the right kind, else as a text. */
    static String of(Setting<?> setting, String value) {
        return List.of(value, quoted(value)).stream()
                .filter(literal -> !literal.isBlank() && literal.lines().count() == 1)
                .filter(literal -> fits(setting, literal))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Code.BAD_ARGUMENT,
                        "`" + setting.path() + "` cannot be \"" + Words.shown(value) + "\"",
                        "expected is " + setting.kind().expected()));
    }

    private static boolean fits(Setting<?> setting, String literal) {
        try {
            TomlTable table = Toml.parse("value = " + literal, "value");
            Optional<?> read = table.value("value", setting.kind());
            return table.keys().size() == 1 && read.isPresent();
        } catch (Refused otherKind) {
            return false;
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().mapToObj(Literal::escaped).forEach(quoted::append);
        return quoted.append('"').toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                codePoint < ' ' || codePoint == 0x7F
                        ? String.format("\\u%04X", codePoint)
                        : Character.toString(codePoint);
        };
    }
}
