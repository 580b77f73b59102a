package dev.paratui.engine;

import dev.paratui.command.RequestSession;
import dev.paratui.event.SessionStarted;
import dev.paratui.model.Base;
import dev.paratui.model.Brief;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Permissions;
import dev.paratui.model.Seat;
import dev.paratui.model.SessionName;
import dev.paratui.model.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests of what works with sessions. */
public final class Samples {
    public static final Seat SEAT = new Seat(Optional.of("%1"), Optional.empty(), Optional.empty());

    private Samples() {}

    public static RequestSession request(String name) {
        return request(name, "/w/" + name, ExecKind.TMUX);
    }

    public static RequestSession request(String name, String worktree, ExecKind exec) {
        Brief brief = new Brief("claude", exec, "auto", "do it", List.of(), Permissions.ASKED, Map.of());
        return new RequestSession(
                new SessionName(name), brief, new Work("para/" + name, new Base("main", "c0"), worktree));
    }

    /** Starts are done at once and without hands. */
    public static Duty<Intent.Start> starts() {
        return (intent, snapshot) -> Done.with(new SessionStarted(intent.session(), SEAT, intent.id()));
    }
}
