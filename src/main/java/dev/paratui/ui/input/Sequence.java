package dev.paratui.ui.input;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single characters and escape sequences of terminals mean. */
final class Sequence {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "up"),
            Map.entry('B', "down"),
            Map.entry('C', "right"),
            Map.entry('D', "left"),
            Map.entry('H', "home"),
            Map.entry('F', "end"),
            Map.entry('P', "f1"),
            Map.entry('Q', "f2"),
            Map.entry('R', "f3"),
            Map.entry('S', "f4"),
            Map.entry('M', "enter"));
    private static final Map<Integer, String> NUMBERS = Map.ofEntries(
            Map.entry(1, "home"),
            Map.entry(2, "insert"),
            Map.entry(3, "delete"),
            Map.entry(4, "end"),
            Map.entry(5, "pageup"),
            Map.entry(6, "pagedown"),
            Map.entry(7, "home"),
            Map.entry(8, "end"),
            Map.entry(11, "f1"),
            Map.entry(12, "f2"),
            Map.entry(13, "f3"),
            Map.entry(14, "f4"),
            Map.entry(15, "f5"),
            Map.entry(17, "f6"),
            Map.entry(18, "f7"),
            Map.entry(19, "f8"),
            Map.entry(20, "f9"),
            Map.entry(21, "f10"),
            Map.entry(23, "f11"),
            Map.entry(24, "f12"));
    private static final Pattern GROUND =
            Pattern.compile("\\]11;rgb:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})");
    private static final int OTHER_KEY = 27;
    private static final int WHEEL = 64;
    private static final int MOTION = 32;

    private Sequence() {}

    /** A key that sends a single character. */
    static Key character(int codePoint) {
        return switch (codePoint) {
            case '\r' -> Key.of("enter");
            case '\t' -> Key.of("tab");
            case 0x1B -> Key.of("esc");
            case 0x7F -> Key.of("backspace");
            case 0x08 -> new Key("backspace", true, false, false);
            case ' ' -> Key.of("space");
            case 0 -> new Key("space", true, false, false);
            default ->
                codePoint < ' '
                        ? new Key(
                                Character.toString(codePoint < 27 ? codePoint + 'a' - 1 : codePoint + '@'),
                                true,
                                false,
                                false)
                        : Key.of(Character.toString(codePoint));
        };
    }

    /** {@code ESC O letter}. */
    static Optional<Input> readShort(char letter) {
        return Optional.ofNullable(LETTERS.get(letter)).map(Key::of);
    }

    /** {@code ESC [ parameters last}. */
    static Optional<Input> read(String parameters, char last) {
        if (parameters.startsWith("<")) {
            return mouse(numbers(parameters.substring(1)), last);
        }
        if (parameters.startsWith("[")) {
            return last >= 'A' && last <= 'E' ? Optional.of(Key.of("f" + (last - 'A' + 1))) : Optional.empty();
        }
        if (!parameters.isEmpty() && parameters.charAt(0) >= '<') {
            return Optional.empty(); // an answer of the terminal
        }
        int[] numbers = numbers(parameters);
        int modifiers = numbers.length > 1 ? Math.max(0, numbers[1] - 1) : 0;
        return switch (last) {
            case 'I' -> Optional.of(Input.Focus.GAINED);
            case 'O' -> Optional.of(Input.Focus.LOST);
            case 'Z' -> Optional.of(new Key("tab", false, false, true));
            case 'a', 'b', 'c', 'd' -> named(LETTERS.get(Character.toUpperCase(last)), 1);
            case '~' ->
                numbers[0] == OTHER_KEY && numbers.length > 2
                        ? coded(numbers[2], modifiers)
                        : named(NUMBERS.get(numbers[0]), modifiers);
            case '^' -> named(NUMBERS.get(numbers[0]), 4);
            case 'u' -> coded(numbers[0], modifiers);
            case 'M' -> Optional.empty();
            default -> named(LETTERS.get(last), modifiers);
        };
    }

    /** {@code ]11;rgb:1e1e/2020/3030}: the ground, dark or light. */
    static Optional<Input> ground(String answer) {
        Matcher colour = GROUND.matcher(answer);
        if (!colour.matches()) {
            return Optional.empty();
        }
        double light = 0.3 * share(colour.group(1)) + 0.59 * share(colour.group(2)) + 0.11 * share(colour.group(3));
        return Optional.of(light < 0.5 ? Input.Ground.DARK : Input.Ground.LIGHT);
    }

    private static double share(String digits) {
        return Integer.parseInt(digits, 16) / (Math.pow(16, digits.length()) - 1);
    }

    private static Optional<Input> named(@Nullable String name, int modifiers) {
        return Optional.ofNullable(name).map(known -> modified(known, modifiers));
    }

    private static Optional<Input> coded(int codePoint, int modifiers) {
        if (!Character.isValidCodePoint(codePoint)) {
            return Optional.empty();
        }
        Key plain = character(codePoint);
        Key key = modified(plain.name(), modifiers);
        boolean isCapital =
                key.isShifted() && key.typed().isPresent() && !key.name().equals("space");
        return Optional.of(isCapital ? Key.of(key.name().toUpperCase(Locale.ROOT)) : key);
    }

    private static Key modified(String name, int modifiers) {
        return new Key(name, (modifiers & 4) != 0, (modifiers & 2) != 0, (modifiers & 1) != 0);
    }

    private static Optional<Input> mouse(int[] numbers, char last) {
        if (numbers.length != 3) {
            return Optional.empty();
        }
        int code = numbers[0];
        int button = (code & 3) + 1;
        Mouse.Kind kind = last == 'm' ? Mouse.Kind.RELEASE : Mouse.Kind.PRESS;
        if ((code & WHEEL) != 0) {
            if ((code & 2) != 0) {
                return Optional.empty(); // sideways
            }
            kind = (code & 1) == 0 ? Mouse.Kind.SCROLL_UP : Mouse.Kind.SCROLL_DOWN;
            button = 0;
        } else if ((code & MOTION) != 0) {
            kind = Mouse.Kind.DRAG;
        }
        return Optional.of(new Mouse(kind, numbers[2] - 1, numbers[1] - 1, button == 4 ? 0 : button));
    }

    private static int[] numbers(String parameters) {
        String[] words = parameters.split(";", -1);
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i].split(":")[0]);
        }
        return numbers;
    }

    private static int number(String digits) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Integer.parseInt(digits) : 0;
    }
}
