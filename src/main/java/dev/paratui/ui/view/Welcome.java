package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Link;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import java.util.List;

/** The list while there is nothing to list, and why that is so. */
final class Welcome {
    private Welcome() {}

    static void draw(Grid.Builder grid, UiState state) {
        Grid.Builder inner = Box.titled("Sessions").active().draw(grid, grid.area());
        List<Line> lines = lines(state);
        int top = Math.max(0, (inner.size().rows() - lines.size()) / 2);
        for (int i = 0; i < lines.size(); i++) {
            inner.centre(top + i, lines.get(i).clip(inner.size().columns()));
        }
    }

    private static List<Line> lines(UiState state) {
        Link link = state.fleet().link();
        Keymap keys = state.scene().keymap();
        if (!link.isConnected()) {
            String now = link.kind() == Link.Kind.STARTING
                    ? "starting the supervisor…"
                    : "disconnected: the supervisor is being restarted…";
            return List.of(
                    Line.of(now, Ink.of(Role.STRONG).bold()),
                    Line.EMPTY,
                    Line.of(Words.clean(link.words()), link.words().isEmpty() ? Role.MUTED : Role.ERR));
        }
        if (!state.choice().filter().isBlank()) {
            return List.of(
                    Line.of("no session matches ", Role.TEXT)
                            .and("/" + Words.clean(state.choice().filter()), Role.MATCH),
                    Line.EMPTY,
                    key(keys, Verb.BACK, "shows all again"));
        }
        return List.of(
                Line.of("no sessions yet", Ink.of(Role.STRONG).bold()),
                Line.EMPTY,
                Line.of("press ", Role.TEXT)
                        .and(keys.shown(Verb.DISPATCH), Role.KEY)
                        .and(" to dispatch one, ", Role.TEXT)
                        .and(keys.shown(Verb.NEW), Role.KEY)
                        .and(" for a new one", Role.TEXT),
                Line.EMPTY,
                Line.of("each works in a branch, work tree and pane of its own", Role.MUTED));
    }

    private static Line key(Keymap keys, Verb verb, String words) {
        return Line.of(keys.shown(verb), Role.KEY).and(" " + words, Role.MUTED);
    }
}
