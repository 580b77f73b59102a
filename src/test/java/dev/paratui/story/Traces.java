package dev.paratui.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of one world: those in whose environment its folder stands, as all it starts inherit it. */
final class Traces {
    private final String mark;

    Traces(Path root) {
        this.mark = root + "/";
    }

    /** Those that live, with their command lines. */
    List<String> alive() {
        return processes()
                .map(process -> process.pid() + " " + commandLine(process.pid()))
                .toList();
    }

    boolean isGone() {
        return processes().findAny().isEmpty();
    }

    void killAll() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    static String commandLine(long pid) {
        return read(Path.of("/proc/" + pid + "/cmdline")).orElse("").replace('\0', ' ');
    }

    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> isOurs(process.pid()))
                .filter(process -> !commandLine(process.pid()).isEmpty());
    }

    private boolean isOurs(long pid) {
        return commandLine(pid).contains(mark)
                || read(Path.of("/proc/" + pid + "/environ")).orElse("").contains(mark);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException | UncheckedIOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
