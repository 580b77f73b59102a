package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.EventView;
import dev.paratui.tool.PaneHistoryTool;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.pane.AnsiText;
import dev.paratui.ui.state.Clock;
import dev.paratui.ui.state.Ground;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.Timeline;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.widget.Scroll;
import java.util.List;
import java.util.Optional;

/** What has happened, the newest lowest, and beside it what the pane showed at that moment. */
final class EventsPage {
    private static final int TYPE_COLUMNS = 19;
    private static final int SESSION_COLUMNS = 18;
    private static final int BY_COLUMNS = 11;
    /** From this width on the pane is beside the list, else below it. */
    private static final int WIDE = 150;

    private static final int LEAST_ROWS_WITH_PANE = 18;
    private static final int ROOMY = 90;

    private EventsPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Events page) {
        if (page.isZoomed()) {
            drawPane(grid, state, page);
        } else if (grid.size().columns() >= WIDE) {
            int columns = grid.size().columns() * 52 / 100;
            drawEvents(grid.within(grid.area().left(columns)), state, page);
            drawPane(grid.within(grid.area().withoutLeft(columns)), state, page);
        } else if (grid.size().rows() >= LEAST_ROWS_WITH_PANE) {
            int rows = grid.size().rows() * 55 / 100;
            drawEvents(grid.within(grid.area().top(rows)), state, page);
            drawPane(grid.within(grid.area().withoutTop(rows)), state, page);
        } else {
            drawEvents(grid, state, page);
        }
    }

    private static void drawEvents(Grid.Builder grid, UiState state, Page.Events page) {
        List<EventView> shown = Timeline.shown(state, page);
        Grid.Builder inner = Box.titled("Events")
                .active()
                .noted(note(page, shown.size()))
                .footed(
                        page.chosen().isEmpty()
                                ? Line.of("follows the newest", Role.OK)
                                : Line.of(state.scene().keymap().shown(Verb.BOTTOM), Role.KEY)
                                        .and(" follows the newest again", Role.MUTED))
                .draw(grid, grid.area());
        Optional<EventView> chosen = Timeline.chosen(state, page);
        if (chosen.isEmpty()) {
            drawNothing(inner, state, page);
            return;
        }
        int at = shown.indexOf(chosen.get());
        int rows = inner.size().rows();
        List<Target> targets = shown.stream()
                .<Target>map(event -> new Target.Happened(event.revision()))
                .toList();
        Rows listed = Rows.of("events", targets, at).seen(state, rows, new Scroll(Math.max(0, at - rows / 2)));
        inner.spot(inner.area(), listed);
        for (int row = 0; row < rows; row++) {
            int item = listed.scroll().itemAt(row, shown.size());
            if (item >= 0) {
                Grid.Builder part = inner.within(inner.area().withoutTop(row).top(1));
                if (item == at) {
                    part.fill(part.area(), Role.SEL_BG);
                    part.text(0, 0, "▌", Role.ACCENT);
                }
                part.line(
                        0,
                        1,
                        line(state, shown.get(item), part.size().columns())
                                .clip(part.size().columns() - 2));
            }
        }
    }

    private static void drawNothing(Grid.Builder inner, UiState state, Page.Events page) {
        int middle = inner.size().rows() / 2;
        boolean isAsking = state.pending().stream().anyMatch(call -> call.tool().equals("para_events"));
        if (page.events().isEmpty()) {
            inner.centre(middle, Line.of(isAsking ? "reading the log …" : "nothing has happened yet", Role.MUTED));
            return;
        }
        inner.centre(
                middle - 1, Line.of("no event matches ", Role.TEXT).and("/" + Words.clean(page.filter()), Role.MATCH));
        inner.centre(middle, Line.of("esc", Role.KEY).and(" shows all again", Role.MUTED));
        inner.centre(middle + 2, Line.of("type:landing session:NAME by:person <10m >1h -word", Role.MUTED));
    }

    private static Line note(Page.Events page, int shown) {
        String count = page.filter().isBlank()
                ? "the newest " + shown
                : shown + " of the newest " + page.events().size();
        return page.filter().isBlank()
                ? Line.of(count, Role.MUTED)
                : Line.of("/" + Words.clean(page.filter()) + "  ", Role.MATCH).and(count, Role.MUTED);
    }

    private static Line line(UiState state, EventView event, int columns) {
        boolean isRoomy = columns >= ROOMY;
        String session = Words.clean(Timeline.sessionOf(event).orElse(""));
        Line line = Line.of(Clock.time(event.at(), state.scene()) + "  ", Role.MUTED)
                .and(Text.pad(event.type(), TYPE_COLUMNS) + " ", EventWords.role(event.type()))
                .and(Text.pad(session, SESSION_COLUMNS) + " ", Role.STRONG);
        boolean isBySelf = event.by().equals(session) || event.by().equals("supervisor");
        line = isRoomy
                ? line.and(Text.pad(isBySelf ? "" : Words.clean(event.by()), BY_COLUMNS) + " ", Role.SPECIAL)
                : line;
        return line.and(EventWords.of(event, state.fleet().shared()));
    }

    private static void drawPane(Grid.Builder grid, UiState state, Page.Events page) {
        Optional<Page.Scrub> wanted = Timeline.wanted(state, page);
        String session = wanted.map(Page.Scrub::session).orElse("");
        Optional<Page.Seeing> seeing =
                page.seeing().filter(seen -> seen.session().equals(session));
        Optional<PaneHistoryTool.Output> picture = seeing.flatMap(Page.Seeing::picture);
        String title = session.isEmpty()
                ? "Pane"
                : session
                        + wanted.map(at -> " at " + Clock.shown(at.at(), state.scene()))
                                .orElse("");
        Box box = Box.titled(title)
                .noted(picture.map(seen -> stepping(state, seen)).orElse(Line.EMPTY))
                .footed(picture.map(seen -> span(state, seen)).orElse(Line.EMPTY));
        Grid.Builder inner = (page.isZoomed() ? box.active() : box).draw(grid, grid.area());
        grid.spot(grid.area(), Ground.FILM);
        if (picture.isPresent() && !picture.get().lines().isEmpty()) {
            inner.place(0, 0, AnsiText.bottom(trimmed(picture.get().lines()), inner.size(), Role.BG));
            return;
        }
        String words = session.isEmpty()
                ? "this is about no pane"
                : seeing.isEmpty() ? "looking back …" : "nothing is kept of what its pane showed";
        inner.centre(
                inner.size().rows() / 2, Line.of(Text.clip(words, inner.size().columns()), Role.MUTED));
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static Line stepping(UiState state, PaneHistoryTool.Output picture) {
        Line line = Line.EMPTY;
        if (picture.before().isPresent()) {
            line = line.and("← ", Role.KEY).and(Clock.time(picture.before().get(), state.scene()), Role.MUTED);
        }
        return picture.after().isEmpty()
                ? line
                : line.and(line.columns() == 0 ? "" : "  ", Role.MUTED)
                        .and(Clock.time(picture.after().get(), state.scene()), Role.MUTED)
                        .and(" →", Role.KEY);
    }

    private static Line span(UiState state, PaneHistoryTool.Output picture) {
        return picture.first().isEmpty() || picture.last().isEmpty()
                ? Line.EMPTY
                : Line.of(
                        "kept from " + Clock.shown(picture.first().get(), state.scene()) + " to "
                                + Clock.time(picture.last().get(), state.scene()),
                        Role.MUTED);
    }
}
