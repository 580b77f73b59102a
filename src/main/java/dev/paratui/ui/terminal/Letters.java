package dev.paratui.ui.terminal;

import java.util.Map;

/** What boxes and signs are drawn with. */
public enum Letters {
    UNICODE,
    /** For terminals and fonts that have no others; words are written as they are. */
    ASCII;

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("▌", "|"),
            Map.entry("…", "~"),
            Map.entry("●", "*"),
            Map.entry("○", "o"),
            Map.entry("◐", "c"),
            Map.entry("◌", "."),
            Map.entry("◆", "#"),
            Map.entry("◈", "%"),
            Map.entry("✓", "+"),
            Map.entry("✗", "x"),
            Map.entry("▸", ">"),
            Map.entry("·", "."),
            Map.entry("–", "-"),
            Map.entry("⋯", "~"),
            Map.entry("→", ">"),
            Map.entry("←", "<"),
            Map.entry("↑", "^"),
            Map.entry("↓", "v"),
            Map.entry("▁", "_"),
            Map.entry("▂", "."),
            Map.entry("▃", ":"),
            Map.entry("▄", "-"),
            Map.entry("▅", "="),
            Map.entry("▆", "+"),
            Map.entry("▇", "*"),
            Map.entry("✻", "*"),
            Map.entry("✉", "@"),
            Map.entry("✦", "*"),
            Map.entry("❯", ">"));
    private static final char FIRST_LINE = 0x2500;
    private static final char LAST_LINE = 0x257F;
    private static final char LAST_BLOCK = 0x259F;
    private static final char FIRST_BRAILLE = 0x2800;
    private static final char LAST_BRAILLE = 0x28FF;

    String of(String cluster) {
        boolean isPlain = this == UNICODE || cluster.charAt(0) < 0x80;
        return isPlain ? cluster : PLAIN.getOrDefault(cluster, drawn(cluster));
    }

    private static String drawn(String cluster) {
        char letter = cluster.charAt(0);
        if (letter == 0x2500 || letter == 0x2501 || letter == 0x2550) {
            return "-";
        }
        if (letter == 0x2502 || letter == 0x2503 || letter == 0x2551) {
            return "|";
        }
        if (letter >= FIRST_LINE && letter <= LAST_LINE) {
            return "+";
        }
        boolean isDots = letter >= FIRST_BRAILLE && letter <= LAST_BRAILLE;
        return (letter > LAST_LINE && letter <= LAST_BLOCK) || isDots ? "#" : cluster;
    }
}
