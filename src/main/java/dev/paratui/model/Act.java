package dev.paratui.model;

import java.time.Instant;
import java.util.Map;

/**
 * Something done that can be taken back.
 *
 * @param before the session as it was
 * @param detail what the hands need for the way back: commit ids, the trash folder's id
 */
public record Act(String id, ActKind kind, Session before, Map<String, String> detail, Instant at, Undoing undoing) {
    /** How far taking it back has come. */
    public enum Undoing {
        POSSIBLE,
        UNDONE,
        /** What it put into the trash is removed. */
        GONE
    }

    public Act {
        detail = Map.copyOf(detail);
    }

    public SessionName session() {
        return before.name();
    }

    public boolean isUndone() {
        return undoing == Undoing.UNDONE;
    }

    public boolean isGone() {
        return undoing == Undoing.GONE;
    }

    public Act gone() {
        return new Act(id, kind, before, detail, at, Undoing.GONE);
    }

    /** What was cleaned away is back in the trash. */
    public Act possible() {
        return new Act(id, kind, before, detail, at, Undoing.POSSIBLE);
    }

    public Act undone() {
        return new Act(id, kind, before, detail, at, Undoing.UNDONE);
    }

    public Act with(Map<String, String> newDetail) {
        Map<String, String> all = new java.util.TreeMap<>(detail);
        all.putAll(newDetail);
        return new Act(id, kind, before, all, at, undoing);
    }
}
