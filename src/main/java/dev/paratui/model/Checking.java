package dev.paratui.model;

import java.time.Instant;
import java.util.List;

/**
 * A check of the train that runs this moment: observed, not lasting.
 *
 * @param entries those that are being checked together, first to land first
 * @param number counted from 1 among the checks of this batch
 * @param batch how many entries the batch has
 * @param tail the end of its output so far
 */
public record Checking(List<String> entries, String command, int number, int batch, Instant since, String tail) {
    public Checking {
        entries = List.copyOf(entries);
    }

    public Checking saying(String newTail) {
        return new Checking(entries, command, number, batch, since, newTail);
    }

    /** For people. */
    public String words() {
        String together = entries.size() > 1 ? entries.size() + " entries together" : "one entry";
        String half = entries.size() < batch ? ", of " + batch : "";
        return "check " + number + ": " + together + half;
    }
}
