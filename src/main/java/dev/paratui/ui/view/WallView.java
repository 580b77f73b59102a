package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.state.Listing;
import dev.paratui.ui.state.Preview;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Wall;
import java.util.Optional;

/** Several panes at once, each under its session's name and state. */
final class WallView {
    private WallView() {}

    static void draw(Grid.Builder grid, UiState state, Wall wall) {
        for (int place = 0; place < wall.names().size(); place++) {
            String name = wall.names().get(place);
            Area area = wall.area(grid.area(), place);
            grid.spot(area, new Target.OfPane(name));
            drawPane(grid.within(area), state, name, wall.previews().getOrDefault(name, Preview.NONE));
        }
    }

    private static void drawPane(Grid.Builder grid, UiState state, String name, Preview preview) {
        Optional<SessionView> session = state.fleet().find(name);
        String word = session.map(Attention::wordOf).orElse("gone");
        boolean hasFocus = state.choice().isOn(name);
        boolean isLive =
                state.desk().live().filter(live -> live.session().equals(name)).isPresent();
        Mark mark = Mark.of(word);
        Line title = Line.of(mark.sign() + " ", mark.ink())
                .and(name, hasFocus ? Ink.of(Role.TITLE).bold() : Ink.of(Role.TEXT))
                .and(" " + word, mark.role());
        Line age = session.map(found -> Line.of(Ages.brief(Listing.since(found), state), Role.MUTED))
                .orElse(Line.EMPTY);
        Line note = isLive ? Line.of("F12", Role.KEY).and(" gives the keys back", Role.WARN) : age;
        Grid.Builder inner = new Box(hasFocus, title, note, Line.EMPTY).draw(grid, grid.area());
        if (preview.isOf(name) && !preview.lines().isEmpty()) {
            inner.place(0, 0, AnsiText.bottom(preview.lines(), inner.size(), Role.BG));
            return;
        }
        String words = session.isEmpty()
                ? "it is gone"
                : !preview.isOf(name)
                        ? "looking…"
                        : preview.problem().isEmpty() ? "the pane is empty" : Words.clean(preview.problem());
        inner.centre(
                inner.size().rows() / 2, Line.of(Text.clip(words, inner.size().columns()), Role.MUTED));
    }
}
