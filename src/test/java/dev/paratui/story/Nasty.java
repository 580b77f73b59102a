package dev.paratui.story;

import java.util.List;

/** Words that do harm where text is taken for a command, a path, an option or a screen. */
final class Nasty {
    static final String EVERYTHING =
            "a b $(touch x) `touch x` ' \" ; touch x\n|| touch x & \u001b[31m\u001b]0;x\u0007 \r é 漢 😀 \\";

    /** What git takes as a branch all the same. */
    static final String BRANCH = "f/$(touch-x)`touch-x`'\"q;&|é漢😀#{q}%1";

    /** What a file may be called all the same. */
    static final String FILE = "-n $(touch x) `touch x` ' \" ;\n\u001b[31m é 漢 😀 \\";

    static final List<String> WORDS = List.of(
            EVERYTHING,
            "$(touch x)",
            "`touch x`",
            "a b",
            "it's \"quoted\"",
            "two\nlines",
            "\u001b[2J\u001b[31mred",
            "n".repeat(300),
            "naïve-漢字-😀",
            "../../x",
            "--help",
            "-x",
            "",
            " ",
            "\u202ekcab",
            "@{-1}",
            "#{q:x}%1;kill-server");

    private Nasty() {}

    /** Whether a terminal, or a reader of lines, would take part of it for more than text. */
    static boolean isRaw(String text) {
        return text.codePoints().anyMatch(point -> (point < ' ' && point != '\n') || point == 0x7f || point == 0x202e);
    }
}
