package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.state.Frame;
import dev.paratui.ui.state.Ground;
import dev.paratui.ui.state.Preview;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.terminal.Cursor;
import java.util.List;
import java.util.Optional;

/** The selected session's pane as it looks now: its lower left part. */
final class PreviewBox {
    private PreviewBox() {}

    static void draw(Grid.Builder grid, UiState state, SessionView session) {
        grid.spot(grid.area(), Ground.PREVIEW);
        Preview preview = state.preview();
        boolean isLive = isLive(state, session);
        Line note = isLive
                ? Line.of("F12", Role.KEY).and(" gives the keys back", Role.WARN)
                : Line.of(state.scene().keymap().shown(Verb.ATTACH), Role.KEY)
                        .and(" attach  ", Role.MUTED)
                        .and(state.scene().keymap().shown(Verb.LIVE), Role.KEY)
                        .and(" live", Role.MUTED);
        Line foot = preview.isOf(session.name()) && preview.back() > 0
                ? Line.of(preview.back() + " lines up", Role.WARN)
                : hint(state);
        boolean isZoomed = state.desk().frame().zoom() != Frame.Zoom.NONE;
        Box box = Box.titled(isLive ? "Typing into " + session.name() : isZoomed ? session.name() : "Pane");
        Grid.Builder inner = (isLive || isZoomed ? box.active() : box)
                .noted(note)
                .footed(foot)
                .draw(grid, grid.area());
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

    /** What a new person might like to know next; it goes when it was done, or put away. */
    private static Line hint(UiState state) {
        return state.desk()
                .habits()
                .hint()
                .map(hint -> Line.of("tip ", Role.SPECIAL)
                        .and(state.scene().keymap().shown(hint.verb()), Role.KEY)
                        .and(" " + hint.words(), Role.TEXT)
                        .and("  " + state.scene().keymap().shown(Verb.BACK) + " puts this away", Role.MUTED))
                .orElse(Line.EMPTY);
    }

    private static boolean isLive(UiState state, SessionView session) {
        return state.desk()
                .live()
                .filter(live -> live.session().equals(session.name()))
                .isPresent();
    }

    /** Where the program types, while the keys are its own. */
    static Optional<Cursor> cursor(UiState state, Area area) {
        Preview preview = state.preview();
        Area inner = area.inner();
        boolean isShown =
                state.desk().live().filter(live -> preview.isOf(live.session())).isPresent()
                        && preview.back() == 0
                        && preview.cursor().row() >= 0;
        int hidden = Math.max(0, preview.lines().size() - inner.rows());
        Cursor cursor = new Cursor(
                inner.row() + preview.cursor().row() - hidden,
                inner.column() + preview.cursor().column());
        return isShown && inner.contains(cursor.row(), cursor.column()) ? Optional.of(cursor) : Optional.empty();
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
