package dev.paratui.engine;

import dev.paratui.model.PaneFrame;
import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What panes have shown: for each session at most two files of half a bound each, the older of which goes when the
 * newer is full. Thread-safe.
 */
public final class Films {
    private static final Logger LOG = Logger.getLogger(Films.class.getName());

    /** The bound of a session is twice that. */
    private static final long MAX_FILE_BYTES = 1_000_000;

    private static final String NEWER = ".film";
    private static final String OLDER = ".film.old";

    private final Path folder;
    private final Map<SessionName, Reel> reels = new HashMap<>();

    /** @param folder need not be there yet */
    public Films(Path folder) {
        this.folder = folder;
    }

    /** A session's recording while it is used. */
    private static final class Reel {
        private final Film older;
        private final Film newer;
        private final OutputRate rate;
        private PaneFrame last = PaneFrame.NONE;

        Reel(Film older, Film newer, OutputRate rate) {
            this.older = older;
            this.newer = newer;
            this.rate = rate;
        }

        int count() {
            return older.count() + newer.count();
        }

        Instant at(int index) {
            int inOlder = older.count();
            Film film = index < inOlder ? older : newer;
            return Instant.ofEpochMilli(film.millis(index < inOlder ? index : index - inOlder));
        }

        byte[] picture(int index) throws IOException {
            int inOlder = older.count();
            return index < inOlder ? older.picture(index) : newer.picture(index - inOlder);
        }
    }

    /** Keeps what the pane shows now, if it is something else than before. */
    public synchronized void add(SessionName session, Instant at, PaneFrame frame) {
        try {
            Reel reel = reel(session);
            if (reel.last.equals(frame)) {
                return;
            }
            reel.rate.add(at, changedLines(reel.last.lines(), frame.lines()));
            reel.newer.add(at, bytes(frame));
            reel.last = frame;
            if (reel.newer.bytes() > MAX_FILE_BYTES) {
                Film older = reel.newer;
                Film fresh = older.continued(file(session, OLDER));
                Reel next = new Reel(Film.open(file(session, OLDER)), fresh, reel.rate);
                next.last = frame;
                reels.put(session, next);
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "what " + session + " shows is not recorded", failure);
        }
    }

    /**
     * What its pane showed at that moment; before the first that is kept, the first.
     *
     * @param step how many pictures further on, or back when negative
     */
    public synchronized Footage at(SessionName session, Instant at, int step) {
        try {
            if (!Files.exists(file(session, NEWER))) {
                return Footage.NONE;
            }
            Reel reel = reel(session);
            if (reel.count() == 0) {
                return Footage.NONE;
            }
            int index = Math.max(0, Math.min(reel.count() - 1, indexAt(reel, at) + step));
            return new Footage(
                    reel.at(index),
                    frame(reel.picture(index)),
                    index == 0 ? Optional.empty() : Optional.of(reel.at(index - 1)),
                    index + 1 == reel.count() ? Optional.empty() : Optional.of(reel.at(index + 1)),
                    Optional.of(reel.at(0)),
                    Optional.of(reel.at(reel.count() - 1)));
        } catch (IOException failure) {
            throw new UncheckedIOException("the recording of " + session + " cannot be read", failure);
        }
    }

    /** How many lines changed in each of the last spans of {@link OutputRate#SPAN}, the newest last. */
    public synchronized List<Integer> output(SessionName session, Instant now) {
        Reel reel = reels.get(session);
        return reel == null ? List.of() : reel.rate.until(now);
    }

    /** Its recording is removed. */
    public synchronized void forget(SessionName session) {
        reels.remove(session);
        try {
            Files.deleteIfExists(file(session, NEWER));
            Files.deleteIfExists(file(session, OLDER));
        } catch (IOException failure) {
            throw new UncheckedIOException("the recording of " + session + " cannot be removed", failure);
        }
    }

    private static int indexAt(Reel reel, Instant at) {
        int low = 0;
        int high = reel.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (reel.at(middle).isAfter(at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private Reel reel(SessionName session) throws IOException {
        Reel known = reels.get(session);
        if (known == null) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            known = new Reel(Film.open(file(session, OLDER)), Film.open(file(session, NEWER)), new OutputRate());
            reels.put(session, known);
        }
        return known;
    }

    private Path file(SessionName session, String suffix) {
        return folder.resolve(session.key() + suffix);
    }

    private static int changedLines(List<String> before, List<String> after) {
        int changed = 0;
        for (int i = 0; i < after.size(); i++) {
            changed += i < before.size() && before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return changed;
    }

    private static byte[] bytes(PaneFrame frame) {
        String head = frame.size().columns() + " " + frame.size().rows() + " " + frame.cursorColumn() + " "
                + frame.cursorRow() + "\n";
        return (head + String.join("\n", frame.lines())).getBytes(StandardCharsets.UTF_8);
    }

    private static PaneFrame frame(byte[] picture) {
        List<String> lines = new ArrayList<>(List.of(new String(picture, StandardCharsets.UTF_8).split("\n", -1)));
        String[] head = lines.remove(0).split(" ");
        return new PaneFrame(
                lines,
                new PaneSize(Integer.parseInt(head[0]), Integer.parseInt(head[1])),
                Integer.parseInt(head[2]),
                Integer.parseInt(head[3]));
    }
}
