package dev.paratui.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A JSON object being written line by line into one buffer, which is used again and again.
 *
 * <p>Its last member is a checksum of all before it, by which an edit by hand is known.
 */
public final class MirrorText {
    private static final int FIRST_SIZE = 1 << 16;
    private static final Pattern END = Pattern.compile(",\n  \"checksum\": \"([0-9a-f]+)\"\n}\n$");
    private static final int END_SIZE = 60;

    private byte[] buffer = new byte[FIRST_SIZE];
    private int size;
    private boolean isFirst;

    /** Whether this text ends with the checksum of what is before it: then we wrote it, and nobody else since. */
    static boolean isSound(byte[] text) {
        int tail = Math.max(0, text.length - END_SIZE);
        Matcher end = END.matcher(new String(text, tail, text.length - tail, StandardCharsets.ISO_8859_1));
        return end.find() && checksum(text, tail + end.start()).equals(end.group(1));
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(buffer, 0, size).asReadOnlyBuffer();
    }

    void begin() {
        size = 0;
        add("{");
        isFirst = true;
    }

    void member(String name, byte[] value) {
        next("\n  \"" + name + "\": ");
        add(value);
    }

    void open(String name, char bracket) {
        next("\n  \"" + name + "\": " + bracket);
        isFirst = true;
    }

    void line(byte[] value) {
        next("\n    ");
        add(value);
    }

    void close(char bracket) {
        add((isFirst ? "" : "\n  ") + bracket);
        isFirst = false;
    }

    void end() {
        add(",\n  \"checksum\": \"" + checksum(buffer, size) + "\"\n}\n");
    }

    private void next(String beginning) {
        if (!isFirst) {
            add(",");
        }
        isFirst = false;
        add(beginning);
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        if (buffer.length - size < bytes.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private static String checksum(byte[] text, int length) {
        CRC32 sum = new CRC32();
        sum.update(text, 0, length);
        return Long.toHexString(sum.getValue());
    }
}
