package dev.paratui.door;

import java.util.Map;

/** Hears what programs in sessions say of themselves. Thread-safe. */
public interface Hearing {
    /** Whether this is the secret that the session's program was given. */
    boolean admits(String session, String secret);

    /**
     * Takes in one report.
     *
     * @return the answer as JSON
     */
    String hear(String session, Said said);

    /**
     * A report.
     *
     * @param fields every value of it by its JSON pointer
     * @param isWhole whether nothing of it was left out
     */
    record Said(Map<String, String> fields, boolean isWhole) {
        public Said {
            fields = Map.copyOf(fields);
        }
    }
}
