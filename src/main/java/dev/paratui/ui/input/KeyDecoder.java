package dev.paratui.ui.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a terminal's bytes. Keeps what is not yet complete until more comes or {@link #giveUp} says that nothing will.
 *
 * <p>A sequence that it does not know is left out as a whole: its letters must never act as keys. Not thread-safe.
 */
public final class KeyDecoder {
    /** A longer paste comes in parts. */
    private static final int MAX_PASTE_BYTES = 4 * 1024 * 1024;

    private static final byte ESC = 0x1B;
    private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[0];
    private int at;
    private boolean isPasting;
    private int searched;

    /** Takes some bytes in and returns what is complete now. */
    public List<Input> feed(byte[] more, int count) {
        byte[] all = Arrays.copyOf(Arrays.copyOfRange(bytes, at, bytes.length), bytes.length - at + count);
        System.arraycopy(more, 0, all, all.length - count, count);
        bytes = all;
        at = 0;
        List<Input> inputs = new ArrayList<>();
        while (at < bytes.length && takeOne(inputs)) {
            // each turn takes one thing away from the front
        }
        return inputs;
    }

    /** Whether something begun waits for its end, so that the next bytes should be waited for only shortly. */
    public boolean isWaiting() {
        return at < bytes.length && !isPasting;
    }

    /** Reads what is left as the keys it would be without an end: an Esc alone is the Esc key. */
    public List<Input> giveUp() {
        List<Input> inputs = new ArrayList<>();
        if (isWaiting()) {
            int left = bytes.length - at;
            if (bytes[at] == ESC && left == 1) {
                inputs.add(Key.of("esc"));
            } else if (bytes[at] == ESC && left == 2) {
                inputs.addAll(afterEscape(bytes[at + 1]));
            }
            at = bytes.length;
        }
        return inputs;
    }

    /** Whether a paste has begun and its end has not come. */
    public boolean isPasting() {
        return isPasting;
    }

    /** Takes a paste whose end was lost as far as it came: what follows are keys again. */
    public List<Input> endPaste() {
        if (!isPasting) {
            return List.of();
        }
        List<Input> inputs = at < bytes.length ? List.of(paste(bytes.length)) : List.of();
        at = bytes.length;
        searched = 0;
        isPasting = false;
        return inputs;
    }

    private static List<Input> afterEscape(byte second) {
        return second == ESC
                ? List.of(Key.of("esc"), Key.of("esc"))
                : List.of(Key.of(String.valueOf((char) second)).withAlt());
    }

    /** @return false when more bytes are needed */
    private boolean takeOne(List<Input> inputs) {
        if (isPasting) {
            return takePaste(inputs);
        }
        if (bytes[at] != ESC) {
            return takeCharacter(inputs, false);
        }
        if (at + 1 == bytes.length) {
            return false;
        }
        return switch (bytes[at + 1]) {
            case '[' -> takeControl(inputs, at + 2, false);
            case 'O' -> takeShort(inputs, at + 2, false);
            case ']', 'P', '_', '^', 'X' -> takeString(inputs);
            case ESC -> takeDoubleEscape(inputs);
            default -> takeAlt(inputs);
        };
    }

    private boolean takePaste(List<Input> inputs) {
        int end = indexOf(PASTE_END, Math.max(at, searched));
        if (end < 0 && bytes.length - at < MAX_PASTE_BYTES) {
            searched = Math.max(0, bytes.length - at - PASTE_END.length);
            return false;
        }
        int until = end < 0 ? bytes.length : end;
        inputs.add(paste(until));
        at = end < 0 ? until : until + PASTE_END.length;
        searched = 0;
        isPasting = end < 0;
        return true;
    }

    private Input paste(int until) {
        String text = new String(bytes, at, until - at, StandardCharsets.UTF_8);
        return new Input.Paste(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private boolean takeControl(List<Input> inputs, int begin, boolean isAlt) {
        int end = begin;
        if (end < bytes.length && bytes[end] == '[') {
            end++; // the Linux console: ESC [ [ A
        }
        while (end < bytes.length && bytes[end] >= 0x20 && bytes[end] < 0x40) {
            end++;
        }
        if (end == bytes.length) {
            return false;
        }
        if (bytes[end] < 0x20) {
            at = end;
            return true;
        }
        String parameters = new String(bytes, begin, end - begin, StandardCharsets.US_ASCII);
        char last = (char) bytes[end];
        if (last == 'M' && parameters.isEmpty()) {
            return skip(end + 4);
        }
        at = end + 1;
        isPasting = last == '~' && parameters.equals("200");
        Sequence.read(parameters, last).map(input -> withAlt(input, isAlt)).ifPresent(inputs::add);
        return true;
    }

    private boolean takeShort(List<Input> inputs, int letter, boolean isAlt) {
        if (letter == bytes.length) {
            return false;
        }
        at = letter + 1;
        Sequence.readShort((char) bytes[letter])
                .map(input -> withAlt(input, isAlt))
                .ifPresent(inputs::add);
        return true;
    }

    /** Answers of the terminal to questions; those that nobody asked here are left out. */
    private boolean takeString(List<Input> inputs) {
        for (int end = at + 2; end < bytes.length; end++) {
            if (bytes[end] == 0x07) {
                Sequence.ground(string(end)).ifPresent(inputs::add);
                return skip(end + 1);
            }
            if (bytes[end] == ESC && end + 1 < bytes.length) {
                Sequence.ground(string(end)).ifPresent(inputs::add);
                return skip(bytes[end + 1] == '\\' ? end + 2 : end);
            }
        }
        return false;
    }

    private String string(int end) {
        return new String(bytes, at + 1, end - at - 1, StandardCharsets.US_ASCII);
    }

    private boolean takeDoubleEscape(List<Input> inputs) {
        if (at + 2 == bytes.length) {
            return false;
        }
        if (bytes[at + 2] == '[') {
            return takeControl(inputs, at + 3, true);
        }
        if (bytes[at + 2] == 'O') {
            return takeShort(inputs, at + 3, true);
        }
        inputs.add(Key.of("esc"));
        at++;
        return true;
    }

    private boolean takeAlt(List<Input> inputs) {
        at++;
        boolean complete = takeCharacter(inputs, true);
        if (!complete) {
            at--;
        }
        return complete;
    }

    private boolean takeCharacter(List<Input> inputs, boolean isAlt) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (at + length > bytes.length) {
            return false;
        }
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        boolean isBroken = text.codePointCount(0, text.length()) != 1 || text.equals("\uFFFD");
        at += isBroken ? 1 : length;
        if (!isBroken) {
            inputs.add(withAlt(Sequence.character(text.codePointAt(0)), isAlt));
        }
        return true;
    }

    private boolean skip(int end) {
        if (end > bytes.length) {
            return false;
        }
        at = end;
        return true;
    }

    private static Input withAlt(Input input, boolean isAlt) {
        return isAlt && input instanceof Key key ? key.withAlt() : input;
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
