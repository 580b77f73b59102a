package dev.paratui.tool;

import dev.paratui.model.Act;

/** What was taken back. */
public record UndoneView(String id, String act, String session, String detail) {
    static UndoneView of(Act act, String session, String detail) {
        return new UndoneView(act.id(), act.kind().word(), session, detail);
    }
}
