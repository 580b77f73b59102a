package dev.paratui.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a session's processes use of the machine, all of them together.
 *
 * @param cpuPercent of one core, over the time since the look before
 * @param memoryBytes that lie in memory; what processes share counts for each
 * @param disk what its work tree takes; empty: not counted yet
 * @param at when processes were looked at
 */
public record Resources(int cpuPercent, long memoryBytes, int processes, Optional<Disk> disk, Instant at) {
    /** Less than this is nothing that one would want to be told again. */
    private static final int CPU_STEP = 2;

    private static final double CPU_PART = 0.2;
    private static final double MEMORY_PART = 0.05;

    /** Bytes below a work tree; counted seldom. */
    public record Disk(long bytes, Instant at) {}

    public Resources with(Disk newDisk) {
        return new Resources(cpuPercent, memoryBytes, processes, Optional.of(newDisk), at);
    }

    /** Whether a person would see no difference that matters. */
    public boolean isAbout(Resources other) {
        int cpu = Math.abs(cpuPercent - other.cpuPercent);
        double memory = Math.abs((double) memoryBytes - other.memoryBytes);
        return cpu <= Math.max(CPU_STEP, CPU_PART * other.cpuPercent)
                && memory <= MEMORY_PART * other.memoryBytes
                && disk.map(Disk::bytes).equals(other.disk.map(Disk::bytes));
    }
}
