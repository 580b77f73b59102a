package dev.paratui.ui.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Words;
import dev.paratui.tool.EventView;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.UiState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened, the newest lowest. */
final class EventsPage {
    private static final int TYPE_COLUMNS = 20;
    private static final int SESSION_COLUMNS = 22;
    private static final Set<String> SAID_ELSEWHERE = Set.of("session", "at", "intent", "id");

    private EventsPage() {}

    static void draw(Grid.Builder grid, UiState state, Page.Events page) {
        List<EventView> events = page.events();
        Line foot = page.back() > 0 ? Line.of(page.back() + " newer below", Role.WARN) : Line.EMPTY;
        Grid.Builder inner = Box.titled("Events")
                .active()
                .noted(Line.of("revision " + state.fleet().revision(), Role.MUTED))
                .footed(foot)
                .draw(grid, grid.area());
        int rows = Math.min(events.size(), inner.size().rows());
        int first = Math.max(0, events.size() - rows - page.back());
        for (int row = 0; row < rows; row++) {
            inner.line(
                    row,
                    1,
                    line(state, events.get(first + row)).clip(inner.size().columns() - 2));
        }
    }

    private static Line line(UiState state, EventView event) {
        String type = event.type();
        String what = type.substring(type.indexOf('.') + 1);
        return Line.of(Text.padStart(String.valueOf(event.revision()), 6), Role.MUTED)
                .and(Text.padStart(Ages.brief(event.at(), state.now()), 5) + "  ", Role.MUTED)
                .and(Text.pad(type, TYPE_COLUMNS) + " ", role(what))
                .and(Text.pad(Words.clean(event.data().path("session").asText("")), SESSION_COLUMNS) + " ", Role.STRONG)
                .and(Text.pad(Words.clean(event.by()), 10) + " ", Role.SPECIAL)
                .and(rest(event.data()), Role.MUTED);
    }

    private static Role role(String what) {
        return switch (what) {
            case "landed", "finished", "submitted", "completed", "passed" -> Role.OK;
            case "start_failed", "failed", "lost", "conflict", "red", "blocked", "rejected" -> Role.ERR;
            case "held", "cancelled", "withdrawn" -> Role.WARN;
            case "requested", "changed", "created", "claimed", "started" -> Role.TEXT;
            default -> Role.INFO;
        };
    }

    /** The plain values of an event that no column shows. */
    private static String rest(JsonNode data) {
        StringBuilder rest = new StringBuilder();
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            JsonNode value = field.getValue();
            boolean isShown = value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isEmpty()
                    && !SAID_ELSEWHERE.contains(field.getKey());
            if (isShown) {
                rest.append(rest.isEmpty() ? "" : "  ")
                        .append(field.getKey())
                        .append('=')
                        .append(Words.shown(value.asText()));
            }
        }
        return rest.toString();
    }
}
