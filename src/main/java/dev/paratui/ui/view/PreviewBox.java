package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.state.Preview;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import java.util.List;

/** The selected session's pane as it looks now: its lower left part. */
final class PreviewBox {
    private PreviewBox() {}

    static void draw(Grid.Builder grid, UiState state, SessionView session) {
        Preview preview = state.preview();
        Line note = Line.of(state.scene().keymap().shown(Verb.ATTACH), Role.KEY).and(" attach", Role.MUTED);
        Line foot = preview.isOf(session.name()) && preview.back() > 0
                ? Line.of(preview.back() + " lines up", Role.WARN)
                : Line.EMPTY;
        Grid.Builder inner = Box.titled("Pane").noted(note).footed(foot).draw(grid, grid.area());
        if (!preview.isOf(session.name())) {
            centred(inner, "looking…");
        } else if (preview.lines().isEmpty()) {
            centred(inner, nothing(session, preview));
        } else {
            List<String> lines = preview.lines();
            List<String> shown = lines.subList(0, Math.max(0, lines.size() - preview.back()));
            inner.place(0, 0, AnsiText.bottom(shown, inner.size(), Role.BG));
        }
    }

    private static String nothing(SessionView session, Preview preview) {
        if (!preview.problem().isEmpty()) {
            return Words.clean(preview.problem());
        }
        if (session.pane().isPresent()) {
            return "the pane is empty";
        }
        if (session.logFile().isPresent()) {
            return "it runs without a pane; nothing is in its log yet";
        }
        return session.life().equals("landed") ? "it has landed and was put away" : "it has no pane; r opens one";
    }

    private static void centred(Grid.Builder inner, String words) {
        inner.centre(
                inner.size().rows() / 2, Line.of(Text.clip(words, inner.size().columns()), Role.MUTED));
    }
}
