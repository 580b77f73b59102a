package dev.paratui.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One pane's recording in a file: each picture is compressed with the one before it as its dictionary, so that what has
 * not changed costs almost nothing; every now and then one stands for itself. Not thread-safe.
 *
 * <p>A record is the time in milliseconds (8 bytes), the length (4) and whether it stands for itself (1), then the
 * compressed bytes. What was half written when the power went is cut off at the next opening.
 */
final class Film {
    private static final int HEAD = 13;
    private static final int BETWEEN_WHOLE = 50;
    private static final int MAX_DICTIONARY = 32 * 1024;
    private static final int MAX_PICTURE = 4 * 1024 * 1024;

    private final Path file;
    private long[] times = new long[64];
    /** Where a record begins; one more than there are pictures, the last is the end. */
    private int[] offsets = new int[64];

    private int count;
    private byte[] last = new byte[0];
    private int sinceWhole = BETWEEN_WHOLE;

    private Film(Path file) {
        this.file = file;
    }

    static Film open(Path file) throws IOException {
        Film film = new Film(file);
        if (Files.exists(file)) {
            film.readCuts();
        }
        return film;
    }

    int count() {
        return count;
    }

    long millis(int index) {
        return times[index];
    }

    int bytes() {
        return offsets[count];
    }

    /** Goes on in an empty file; this much is kept under the other name, and what was there is not. */
    Film continued(Path older) throws IOException {
        Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        return open(file);
    }

    void add(Instant at, byte[] picture) throws IOException {
        boolean isWhole = sinceWhole >= BETWEEN_WHOLE;
        byte[] packed = packed(picture, isWhole ? new byte[0] : last);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(bytes());
            java.nio.ByteBuffer record = java.nio.ByteBuffer.allocate(HEAD + packed.length);
            record.putLong(at.toEpochMilli()).putInt(packed.length).put((byte) (isWhole ? 1 : 0));
            out.write(record.put(packed).array());
        }
        know(at.toEpochMilli(), bytes() + HEAD + packed.length);
        last = picture;
        sinceWhole = isWhole ? 1 : sinceWhole + 1;
    }

    /** The picture at that place among the cuts. */
    byte[] picture(int index) throws IOException {
        byte[] picture = new byte[0];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int whole = index;
            while (whole > 0 && !isWhole(in, whole)) {
                whole--;
            }
            for (int i = whole; i <= index; i++) {
                byte[] packed = new byte[offsets[i + 1] - offsets[i] - HEAD];
                in.seek(offsets[i] + HEAD);
                in.readFully(packed);
                picture = unpacked(packed, i == whole ? new byte[0] : picture);
            }
        }
        return picture;
    }

    private boolean isWhole(RandomAccessFile in, int index) throws IOException {
        in.seek(offsets[index] + HEAD - 1);
        return in.readByte() == 1;
    }

    private void know(long millis, int end) {
        if (count + 2 > offsets.length) {
            times = Arrays.copyOf(times, times.length * 2);
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        times[count] = millis;
        count++;
        offsets[count] = end;
    }

    private void readCuts() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "rw")) {
            long end = in.length();
            while (bytes() + HEAD <= end) {
                in.seek(bytes());
                long millis = in.readLong();
                int length = in.readInt();
                if (length < 0 || length > end - bytes() - HEAD) {
                    break;
                }
                know(millis, bytes() + HEAD + length);
            }
            in.setLength(bytes());
        }
    }

    private static byte[] packed(byte[] plain, byte[] before) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            if (before.length > 0) {
                deflater.setDictionary(dictionary(before));
            }
            deflater.setInput(plain);
            deflater.finish();
            byte[] room = new byte[plain.length + 1024];
            int used = 0;
            while (!deflater.finished()) {
                room = used == room.length ? Arrays.copyOf(room, room.length * 2) : room;
                used += deflater.deflate(room, used, room.length - used);
            }
            return Arrays.copyOf(room, used);
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed, byte[] before) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            if (before.length > 0) {
                inflater.setDictionary(dictionary(before));
            }
            inflater.setInput(packed);
            byte[] room = new byte[8 * 1024];
            int used = 0;
            while (!inflater.finished() && used < MAX_PICTURE) {
                room = used == room.length ? Arrays.copyOf(room, room.length * 2) : room;
                int more = inflater.inflate(room, used, room.length - used);
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
                used += more;
            }
            return Arrays.copyOf(room, used);
        } catch (DataFormatException broken) {
            throw new IOException("the recording is damaged", broken);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary(byte[] before) {
        return before.length <= MAX_DICTIONARY
                ? before
                : Arrays.copyOfRange(before, before.length - MAX_DICTIONARY, before.length);
    }
}
