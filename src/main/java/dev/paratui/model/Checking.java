package dev.paratui.model;

import java.time.Instant;
import java.util.List;

/**
 * A check of the train that runs this moment: observed, not lasting.
 *
 * @param batch of which it checks some
 * @param number counted from 1 among the checks of this batch
 * @param tail the end of its output so far
 */
public record Checking(Batch batch, String command, int number, Instant since, String tail) {
    public Checking saying(String newTail) {
        return new Checking(batch, command, number, since, newTail);
    }

    /** Those that are being checked together, first to land first; for the target alone, the one that it is about. */
    public List<String> entries() {
        return batch.entries().subList(0, Math.max(1, batch.together()));
    }

    /** For people. */
    public String words() {
        if (batch.together() == 0) {
            return "check " + number + ": the target without them";
        }
        int size = batch.entries().size();
        String all = size > 1 ? size + " entries together" : "one entry";
        String which = batch.together() < size ? batch.together() + " of " + size : all;
        return "check " + number + ": " + which;
    }
}
