package dev.paratui.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * How quickly agents go on: the seconds between two things that a person should notice.
 *
 * @param others those that differ, by session
 */
record Pace(String usual, Map<String, String> others) {
    Pace {
        others = Map.copyOf(others);
    }

    static Pace of(String usual) {
        return new Pace(usual, Map.of());
    }

    Pace but(String session, String seconds) {
        Map<String, String> more = new HashMap<>(others);
        more.put(session, seconds);
        return new Pace(usual, more);
    }

    String beatOf(String session) {
        return others.getOrDefault(session, usual);
    }
}
