package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.task.DiscoveryView;
import dev.paratui.tool.task.MessageView;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Shared;
import dev.paratui.ui.state.UiState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What agents found out, and what they wrote to one another: the newest lowest. */
final class DiscoveriesPage {
    private static final int WHO_COLUMNS = 24;

    private DiscoveriesPage() {}

    /** A line with its time. */
    private record Told(Instant at, Line line) {}

    static void draw(Grid.Builder grid, UiState state, Page.Discoveries page) {
        Shared shared = state.fleet().shared();
        String note =
                shared.discoveries().size() + " found out, " + shared.messages().size() + " messages";
        List<Told> told = told(state, shared);
        int rows = Math.max(0, grid.size().rows() - 2);
        int back = Math.min(page.back(), Math.max(0, told.size() - rows));
        Line foot = back > 0 ? Line.of(back + " newer below", Role.WARN) : Line.EMPTY;
        Grid.Builder inner = Box.titled("Discoveries and messages")
                .active()
                .noted(Line.of(note, Role.MUTED))
                .footed(foot)
                .draw(grid, grid.area());
        if (told.isEmpty()) {
            inner.centre(
                    inner.size().rows() / 2,
                    Line.of("nothing yet: agents tell with add_discovery, you with para discover", Role.MUTED));
        }
        int shown = Math.min(told.size(), inner.size().rows());
        int first = Math.max(0, told.size() - shown - back);
        for (int row = 0; row < shown; row++) {
            inner.line(row, 1, told.get(first + row).line().clip(inner.size().columns() - 2));
        }
    }

    private static List<Told> told(UiState state, Shared shared) {
        List<Told> told = new ArrayList<>();
        shared.discoveries().forEach(discovery -> told.add(of(discovery, state.now())));
        shared.messages().forEach(message -> told.add(of(message, state.now())));
        told.sort(Comparator.comparing(Told::at));
        return told;
    }

    private static Told of(DiscoveryView discovery, Instant now) {
        Line line = head(discovery.createdAt(), now, "✦ ", discovery.agentId())
                .and(Words.clean(discovery.content()), Role.TEXT);
        return new Told(
                discovery.createdAt(),
                discovery.tags().isEmpty()
                        ? line
                        : line.and("  " + Words.clean(String.join(" ", discovery.tags())), Role.INFO));
    }

    private static Told of(MessageView message, Instant now) {
        String who = message.from() + " → " + message.to();
        return new Told(
                message.at(),
                head(message.at(), now, "✉ ", who)
                        .and(Words.clean(message.text()), Role.TEXT)
                        .and("  " + message.state(), message.state().equals("held") ? Role.WARN : Role.MUTED));
    }

    private static Line head(Instant at, Instant now, String sign, String who) {
        return Line.of(Text.padStart(Ages.brief(at, now), 5) + "  ", Role.MUTED)
                .and(sign, Role.ACCENT)
                .and(Text.pad(Words.clean(who), WHO_COLUMNS) + " ", Role.SPECIAL);
    }
}
