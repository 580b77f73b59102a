package dev.paratui.ui.terminal;

import dev.paratui.model.Words;

/** How a terminal is asked to ring and to show words on the desktop: BEL and OSC 9. */
final class Telling {
    private static final int MAX_WORDS = 200;

    private Telling() {}

    /** Through tmux only what is wrapped arrives, and only where its `allow-passthrough` is on; BEL always does. */
    static String bytes(String words, Display.Way way) {
        String notice = "\u001b]9;" + Words.clip(Words.clean(words), MAX_WORDS) + "\u0007";
        return switch (way) {
            case STRAIGHT -> "\u0007" + notice;
            case THROUGH_TMUX -> "\u0007\u001bPtmux;" + notice.replace("\u001b", "\u001b\u001b") + "\u001b\\";
        };
    }
}
