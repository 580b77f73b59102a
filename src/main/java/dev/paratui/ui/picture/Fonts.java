package dev.paratui.ui.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The installed fonts that text is set in, the better ones first. Remembers what it has chosen; not thread-safe. */
final class Fonts {
    private static final List<String> WANTED = List.of(
            "JetBrains Mono",
            "DejaVu Sans Mono",
            "Noto Sans Mono CJK JP",
            "Noto Sans Mono CJK SC",
            "Noto Sans CJK JP",
            "Symbola",
            Font.MONOSPACED);

    private final Map<Integer, List<Font>> byStyle = new HashMap<>();
    private final Map<String, Font> chosen = new HashMap<>();

    /** The same choice in the words of CSS. */
    static String css() {
        return "'" + String.join("','", WANTED.subList(0, WANTED.size() - 1)) + "',monospace";
    }

    /** @param style as {@link Font} has it */
    Font fontFor(String cluster, int style) {
        return chosen.computeIfAbsent(style + cluster, key -> choose(cluster, style));
    }

    private Font choose(String cluster, int style) {
        // joiners and variation selectors draw nothing, and few fonts have them
        String drawn = cluster.replaceAll("[\u200d\ufe0e\ufe0f]", "");
        List<Font> fonts = byStyle.computeIfAbsent(style, Fonts::installed);
        return fonts.stream()
                .filter(font -> font.canDisplayUpTo(drawn) < 0)
                .findFirst()
                .orElse(fonts.get(0));
    }

    private static List<Font> installed(int style) {
        Set<String> families =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        return Stream.of(WANTED)
                .flatMap(List::stream)
                .filter(family -> family.equals(Font.MONOSPACED) || families.contains(family))
                .map(family -> new Font(family, style, CellSize.FONT_SIZE))
                .toList();
    }
}
