package dev.paratui.engine.duty;

import dev.paratui.model.SessionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives each session a range of TCP ports of its own, so that servers of different sessions do not meet. Remembered in
 * a file for each session, so it stays the same as long as the session is there.
 */
public final class Ports {
    /** Below what systems hand out by themselves. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private final Path folder;

    /** @param folder of ours */
    public Ports(Path folder) {
        this.folder = folder;
    }

    /**
     * The variables that tell a session's programs its range: {@code PARA_PORT} is the first, {@code PARA_PORT_1} and
     * so on those after it.
     *
     * @param count how many; 0: none
     */
    synchronized Map<String, String> variables(SessionName session, int count) {
        if (count == 0) {
            return Map.of();
        }
        Optional<Integer> given =
                Places.read(file(session)).map(Integer::parseInt).or(() -> assigned(session, count));
        if (given.isEmpty()) {
            return Map.of();
        }
        int first = given.get();
        Map<String, String> variables = new TreeMap<>();
        variables.put("PARA_PORT", Integer.toString(first));
        variables.put("PARA_PORTS", first + "-" + (first + count - 1));
        for (int i = 1; i < count; i++) {
            variables.put("PARA_PORT_" + i, Integer.toString(first + i));
        }
        return variables;
    }

    synchronized void release(SessionName session) {
        Places.remove(file(session));
    }

    /** None when all are in use: the session then works without. */
    private Optional<Integer> assigned(SessionName session, int count) {
        Set<Integer> taken = taken();
        int slots = (LAST - FIRST) / count;
        // Repositories begin at different places, so that they seldom ask for the same.
        int begin = Math.floorMod(folder.hashCode(), slots);
        Optional<Integer> first = IntStream.range(0, slots)
                .map(slot -> FIRST + (begin + slot) % slots * count)
                .filter(at -> taken.stream().noneMatch(other -> Math.abs(other - at) < count))
                .filter(at -> IntStream.range(at, at + count).allMatch(Ports::isFree))
                .boxed()
                .findFirst();
        first.ifPresent(port -> Places.write(file(session), port.toString()));
        return first;
    }

    private Set<Integer> taken() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> Places.read(file).stream())
                    .map(Integer::parseInt)
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    private Path file(SessionName session) {
        return folder.resolve(session.key());
    }
}
