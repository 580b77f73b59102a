package dev.paratui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a TOML text with the keys they set: enough to point at a key and to change a plain one in place. */
final class TomlLines {
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\[?([^\\[\\]#]+)\\]\\]?\\s*(#.*)?");
    private static final Pattern KEY =
            Pattern.compile("\\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')(?:\\s*\\.\\s*[A-Za-z0-9_\"'-]+)*)\\s*=.*");
    private static final Pattern COMMENT = Pattern.compile("^(?:[^\"'#]|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')*?(\\s*#.*)$");

    private final List<String> lines;

    private TomlLines(List<String> lines) {
        this.lines = lines;
    }

    static TomlLines of(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        return new TomlLines(lines);
    }

    /** Counted from 1. */
    Optional<Integer> lineOf(String path) {
        String section = "";
        for (int index = 0; index < lines.size(); index++) {
            Matcher header = HEADER.matcher(lines.get(index));
            Matcher key = KEY.matcher(lines.get(index));
            if (header.matches()) {
                section = plain(header.group(1));
            }
            boolean isKey = key.matches() && path.equals(join(section, plain(key.group(1))));
            if (isKey || (header.matches() && section.equals(path))) {
                return Optional.of(index + 1);
            }
        }
        return Optional.empty();
    }

    /** The text with one value set and every other line as it was. */
    String with(String path, String literal) {
        List<String> changed = new ArrayList<>(lines);
        int dot = path.lastIndexOf('.');
        String section = path.substring(0, Math.max(dot, 0));
        String line = path.substring(dot + 1) + " = " + literal;
        Optional<Integer> place = lineOf(path);
        if (place.isPresent()) {
            replace(changed, place.get() - 1, literal);
        } else if (lineOf(section).isPresent()) {
            changed.add(endOf(lineOf(section).orElseThrow()), line);
        } else {
            if (!changed.isEmpty()) {
                changed.add("");
            }
            changed.addAll(List.of("[" + section + "]", line));
        }
        return String.join("\n", changed) + "\n";
    }

    private static void replace(List<String> lines, int index, String literal) {
        String old = lines.get(index);
        int afterEquals = old.indexOf('=') + 1;
        Matcher comment = COMMENT.matcher(old.substring(afterEquals));
        String rest = comment.matches() ? comment.group(1) : "";
        lines.set(index, old.substring(0, afterEquals) + " " + literal + rest);
    }

    /** Behind the last line of a section that says something. */
    private int endOf(int headerLine) {
        int end = headerLine;
        for (int index = headerLine; index < lines.size(); index++) {
            if (HEADER.matcher(lines.get(index)).matches()) {
                break;
            }
            if (!lines.get(index).isBlank() && !lines.get(index).strip().startsWith("#")) {
                end = index + 1;
            }
        }
        return end;
    }

    private static String join(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }

    private static String plain(String key) {
        return key.replaceAll("[\\s\"']", "");
    }
}
