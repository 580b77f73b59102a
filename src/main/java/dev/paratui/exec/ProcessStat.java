package dev.paratui.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells of a process in {@code /proc/PID/stat}, see proc_pid_stat(5).
 *
 * @param state one letter
 * @param session the process that leads its terminal session
 */
public record ProcessStat(String state, long session) {
    /** Empty where there is no /proc, or when the process is gone. */
    public static Optional<ProcessStat> of(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // A program's name may contain anything, also a parenthesis.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(new ProcessStat(fields[0], Long.parseLong(fields[3])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public boolean isZombie() {
        return state.equals("Z");
    }
}
