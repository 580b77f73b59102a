package dev.paratui.exec;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All processes at one moment, as Linux tells of them in {@code /proc}, see proc_pid_stat(5); read in one pass.
 *
 * @param children of each process, by the parent's number
 * @param led the processes of each terminal session, by its leader's number
 */
public record ProcessTable(Map<Long, Row> rows, Map<Long, List<Long>> children, Map<Long, List<Long>> led) {
    /** USER_HZ, which is the same on all machines that Java runs on. */
    public static final int TICKS_PER_SECOND = 100;

    private static final File PROC = new File("/proc");
    private static final int LONGEST = 4_096;
    private static final int PARENT = 1;
    private static final int LEADER = 3;
    private static final int FIRST_TIME = 11;
    private static final int LAST_TIME = 14;
    private static final int PAGES = 21;

    /** One process: what it and those of its children that have ended used in ticks, and its pages in memory. */
    record Row(long parent, long leader, long ticks, long pages) {}

    /**
     * What processes use together.
     *
     * @param ticks of time since they began, with their children that have ended
     */
    public record Use(long ticks, long pages, int processes) {}

    /** Empty where there is no such /proc. */
    public static Optional<ProcessTable> read() {
        String[] names = new File(PROC, "self/stat").canRead() ? PROC.list() : null;
        if (names == null) {
            return Optional.empty();
        }
        ProcessTable table = new ProcessTable(new HashMap<>(), new HashMap<>(), new HashMap<>());
        byte[] buffer = new byte[LONGEST];
        for (String name : names) {
            if (Character.isDigit(name.charAt(0))) {
                table.add(Long.parseLong(name), buffer);
            }
        }
        return Optional.of(table);
    }

    /** The size of a page in bytes. */
    public static long pageBytes() {
        byte[] buffer = new byte[LONGEST];
        int length = fill(new File(PROC, "self/smaps"), buffer);
        return new String(buffer, 0, Math.max(0, length), StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.startsWith("KernelPageSize:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .findFirst()
                .orElse(4_096L);
    }

    /**
     * What a process uses together with all that came from it, also those that have left it but are still in its
     * terminal session; empty: it is gone.
     */
    public Optional<Use> treeOf(long root) {
        if (!rows.containsKey(root)) {
            return Optional.empty();
        }
        Set<Long> tree = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(led.getOrDefault(root, List.of()));
        next.add(root);
        while (!next.isEmpty()) {
            long pid = next.remove();
            if (tree.add(pid)) {
                next.addAll(children.getOrDefault(pid, List.of()));
            }
        }
        long ticks = 0;
        long pages = 0;
        for (long pid : tree) {
            Optional<Row> row = Optional.ofNullable(rows.get(pid));
            ticks += row.map(Row::ticks).orElse(0L);
            pages += row.map(Row::pages).orElse(0L);
        }
        return Optional.of(new Use(ticks, pages, tree.size()));
    }

    private void add(long pid, byte[] buffer) {
        int length = fill(new File(PROC, pid + "/stat"), buffer);
        if (length <= 0) {
            return;
        }
        // A program's name may contain anything, also a parenthesis.
        String stat = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        Row row = new Row(
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[LEADER]),
                ticks,
                Long.parseLong(fields[PAGES].strip()));
        rows.put(pid, row);
        children.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(pid);
        led.computeIfAbsent(row.leader(), leader -> new ArrayList<>()).add(pid);
    }

    /** How much was read; less than 1: nothing, it is gone. */
    private static int fill(File file, byte[] buffer) {
        try (InputStream in = new FileInputStream(file)) {
            return in.read(buffer);
        } catch (IOException gone) {
            return 0;
        }
    }
}
