package dev.paratui.ui.view;

import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Role;

/** How a word for a state is shown: a sign, so that it is seen without colours too, and a role. */
record Mark(String sign, Role role) {
    static Mark of(String word) {
        return switch (word) {
            case "permission", "question" -> new Mark("?", Role.WARN);
            case "conflict", "failed", "exited", "lost", "red", "error" -> new Mark("✗", Role.ERR);
            case "limited", "held", "warn" -> new Mark("!", Role.WARN);
            case "blocked" -> new Mark("!", Role.ERR);
            case "gate" -> new Mark("◈", Role.WARN);
            case "claimed" -> new Mark("◐", Role.ACCENT);
            case "in_progress" -> new Mark("●", Role.OK);
            case "free" -> new Mark("○", Role.ACCENT);
            case "review" -> new Mark("◆", Role.SPECIAL);
            case "done", "landed", "proposed", "ok" -> new Mark("✓", Role.OK);
            case "working" -> new Mark("●", Role.OK);
            case "queued", "merging", "checking" -> new Mark("▸", Role.ACCENT);
            case "requested" -> new Mark("◌", Role.INFO);
            case "info" -> new Mark("i", Role.INFO);
            case "idle" -> new Mark("○", Role.MUTED);
            default -> new Mark("·", Role.MUTED);
        };
    }

    Ink ink() {
        return Ink.of(role).bold();
    }
}
