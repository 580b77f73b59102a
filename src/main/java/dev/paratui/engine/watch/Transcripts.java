package dev.paratui.engine.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paratui.agent.Reporting.Transcript;
import dev.paratui.engine.Board;
import dev.paratui.engine.Threads;
import dev.paratui.model.SessionName;
import dev.paratui.model.Usage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads on in programs' own records of their conversations, and shows what they tell of use. One thread reads. */
public final class Transcripts implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Transcripts.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MICROS = 1_000_000;
    private static final int MAX_CHUNK_BYTES = 8 << 20;

    private final Board board;
    private final InstantSource clock;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Threads.named("transcripts"));
    private final Set<SessionName> waiting = ConcurrentHashMap.newKeySet();
    private final Map<SessionName, Read> reads = new HashMap<>();

    public Transcripts(Board board, InstantSource clock) {
        this.board = board;
        this.clock = clock;
    }

    /** How far one record was read, and what it said up to there. */
    private record Read(String file, long offset, String lastAnswer, Usage before, Usage usage) {
        static Read begin(String file) {
            return new Read(file, 0, "", Usage.NONE, Usage.NONE);
        }
    }

    /** There may be more in the record at {@code file}; an empty name: there is none. */
    public void changed(SessionName session, String file, Transcript form) {
        if (!file.isEmpty() && waiting.add(session)) {
            reader.execute(() -> {
                waiting.remove(session);
                readOn(session, file, form);
            });
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    private void readOn(SessionName session, String file, Transcript form) {
        try {
            Read before = Optional.ofNullable(reads.get(session))
                    .filter(read -> read.file().equals(file))
                    .orElse(Read.begin(file));
            Read after = read(before, form);
            reads.put(session, after);
            if (!after.usage().equals(before.usage())) {
                board.see(
                        session,
                        sightings ->
                                sightings.with(session, sightings.of(session).using(after.usage(), clock.instant())));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(Level.FINE, "the record of " + session + " cannot be read", unreadable);
        }
    }

    /** Reads whole lines only; a line that is still being written is read next time. */
    private static Read read(Read before, Transcript form) throws IOException {
        Read read = before;
        try (RandomAccessFile file = new RandomAccessFile(Path.of(before.file()).toFile(), "r")) {
            while (file.length() > read.offset()) {
                byte[] chunk = new byte[(int) Math.min(MAX_CHUNK_BYTES, file.length() - read.offset())];
                file.seek(read.offset());
                file.readFully(chunk);
                int end = lastNewline(chunk);
                if (end < 0) {
                    return read;
                }
                for (String line : new String(chunk, 0, end, StandardCharsets.UTF_8).split("\n", -1)) {
                    read = with(read, line, form);
                }
                read = new Read(read.file(), read.offset() + end + 1, read.lastAnswer(), read.before(), read.usage());
            }
        }
        return read;
    }

    private static int lastNewline(byte[] chunk) {
        int at = chunk.length - 1;
        while (at >= 0 && chunk[at] != '\n') {
            at--;
        }
        return at;
    }

    private static Read with(Read read, String line, Transcript form) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            return read;
        }
        String answer = node == null ? "" : node.at(form.answer()).asText("");
        if (answer.isEmpty()) {
            return read;
        }
        // What is told of one answer in several lines grows, so the last line counts.
        Usage before = answer.equals(read.lastAnswer()) ? read.before() : read.usage();
        return new Read(read.file(), read.offset(), answer, before, added(before, node, form));
    }

    private static Usage added(Usage before, JsonNode node, Transcript form) {
        long input = number(node, form.input());
        long output = number(node, form.output());
        long cached = form.cached().stream()
                .mapToLong(pointer -> number(node, pointer))
                .sum();
        Optional<Long> cost = form.cost().isEmpty() || node.at(form.cost()).isMissingNode()
                ? before.costMicros()
                : Optional.of(before.costMicros().orElse(0L)
                        + Math.round(node.at(form.cost()).asDouble() * MICROS));
        String model = form.model().isEmpty() ? "" : node.at(form.model()).asText("");
        return new Usage(
                model.isEmpty() ? before.model() : model,
                before.turns() + 1,
                before.input() + input,
                before.cached() + cached,
                before.output() + output,
                input + cached + output,
                cost);
    }

    private static long number(JsonNode node, String pointer) {
        return pointer.isEmpty() ? 0 : node.at(pointer).asLong(0);
    }
}
