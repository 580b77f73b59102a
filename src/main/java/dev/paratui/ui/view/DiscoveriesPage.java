package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Shared;
import dev.paratui.ui.state.Talk;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What agents found out, and what they wrote to one another: the newest lowest, and the chosen one in full. */
final class DiscoveriesPage {
    private static final int WHO_COLUMNS = 26;
    private static final int MAX_STORY = 12;

    private DiscoveriesPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Discoveries page) {
        List<Talk.Item> shown = Talk.shown(state, page);
        Grid.Builder inner = Box.titled("Discoveries and messages")
                .active()
                .noted(note(state.fleet().shared(), page))
                .footed(Line.of("✦", Role.ACCENT)
                        .and(" found out  ", Role.MUTED)
                        .and("✉", Role.ACCENT)
                        .and(" message", Role.MUTED))
                .draw(grid, grid.area());
        Optional<Talk.Item> chosen = Talk.chosen(state, page);
        if (chosen.isEmpty()) {
            drawNothing(inner, page);
            return;
        }
        int storyRows = Math.max(3, Math.min(MAX_STORY, inner.size().rows() / 3));
        drawRows(inner.within(inner.area().withoutBottom(storyRows + 1)), state, shown, chosen.get());
        Area below = inner.area().bottom(storyRows + 1);
        inner.fill(below.top(1), "─", Ink.of(Role.BORDER));
        List<Line> story = story(state, chosen.get(), inner.size().columns() - 2);
        for (int i = 0; i < Math.min(storyRows, story.size()); i++) {
            inner.line(below.row() + 1 + i, 1, story.get(i).clip(inner.size().columns() - 2));
        }
    }

    private static void drawNothing(Grid.Builder inner, Page.Discoveries page) {
        int middle = inner.size().rows() / 2;
        if (!page.filter().isBlank()) {
            inner.centre(
                    middle - 1,
                    Line.of("nothing matches ", Role.TEXT).and("/" + Words.clean(page.filter()), Role.MATCH));
            inner.centre(middle, Line.of("esc", Role.KEY).and(" shows all again", Role.MUTED));
            return;
        }
        inner.centre(
                middle - 1, Line.of("nothing found out yet", Ink.of(Role.STRONG).bold()));
        inner.centre(middle + 1, Line.of("agents tell with ", Role.MUTED).and("add_discovery", Role.KEY));
        inner.centre(middle + 2, Line.of("you with ", Role.MUTED).and("para discover \"…\" --tag build", Role.KEY));
    }

    private static Line note(Shared shared, Page.Discoveries page) {
        long held = shared.messages().stream()
                .filter(message -> message.state().equals("held"))
                .count();
        Line filter =
                page.filter().isBlank() ? Line.EMPTY : Line.of("/" + Words.clean(page.filter()) + "  ", Role.MATCH);
        Line counts = filter.and(
                shared.discoveries().size() + " found out, " + shared.messages().size() + " messages", Role.MUTED);
        return held == 0 ? counts : counts.and(", " + held + " held", Role.WARN);
    }

    private static void drawRows(Grid.Builder grid, UiState state, List<Talk.Item> shown, Talk.Item chosen) {
        int at = shown.indexOf(chosen);
        int rows = grid.size().rows();
        List<Target> targets =
                shown.stream().<Target>map(item -> new Target.Said(item.id())).toList();
        Rows listed = Rows.of("talk", targets, at).seen(state, rows, new Scroll(Math.max(0, shown.size() - rows)));
        grid.spot(grid.area(), listed);
        for (int row = 0; row < rows; row++) {
            int item = listed.scroll().itemAt(row, shown.size());
            if (item >= 0) {
                Grid.Builder part = grid.within(grid.area().withoutTop(row).top(1));
                if (item == at) {
                    part.fill(part.area(), Role.SEL_BG);
                    part.text(0, 0, "▌", Role.ACCENT);
                }
                drawRow(part, shown.get(item), state);
            }
        }
    }

    private static void drawRow(Grid.Builder row, Talk.Item item, UiState state) {
        Line right = item.isMessage()
                ? Line.of(item.state() + " ", item.state().equals("held") ? Role.WARN : Role.MUTED)
                : Line.of(tags(item), Role.INFO);
        int edge = row.right(0, Line.of(" ", Role.TEXT).and(right));
        Line line = Line.of(Text.padStart(Ages.brief(item.at(), state), 4) + "  ", Role.MUTED)
                .and(item.isMessage() ? "✉ " : "✦ ", Role.ACCENT)
                .and(Text.pad(who(item), WHO_COLUMNS) + " ", Role.SPECIAL)
                .and(Words.clean(item.text()).replace('\n', ' '), Role.TEXT);
        row.line(0, 1, line.clip(edge - 2));
    }

    private static String who(Talk.Item item) {
        return Words.clean(item.isMessage() ? item.from() + " → " + item.to() : item.from());
    }

    private static String tags(Talk.Item item) {
        StringBuilder tags = new StringBuilder();
        item.tags().forEach(tag -> tags.append('#').append(Words.clean(tag)).append(' '));
        return tags.toString();
    }

    /** All of what was said, and for a message what the two have written to each other. */
    private static List<Line> story(UiState state, Talk.Item item, int columns) {
        List<Line> story = new ArrayList<>();
        story.add(Line.of(who(item), Ink.of(Role.STRONG).bold())
                .and("  " + Ages.brief(item.at(), state) + " ago  ", Role.MUTED)
                .and(tags(item), Role.INFO));
        if (item.isMessage()) {
            for (Talk.Item other : Talk.around(state, item)) {
                boolean isIt = other.equals(item);
                story.add(Line.of(isIt ? "▸ " : "  ", Role.ACCENT)
                        .and(Text.padStart(Ages.brief(other.at(), state), 4) + " ", Role.MUTED)
                        .and(Words.clean(other.from()) + ": ", Role.SPECIAL)
                        .and(Words.clean(other.text()).replace('\n', ' '), isIt ? Role.TEXT : Role.MUTED));
            }
        } else {
            Text.wrap(Words.clean(item.text()), columns).forEach(text -> story.add(Line.of(text, Role.TEXT)));
        }
        return story;
    }
}
