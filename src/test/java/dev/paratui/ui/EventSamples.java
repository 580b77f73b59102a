package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.EventView;
import dev.paratui.tool.EventsTool;
import dev.paratui.tool.Json;
import dev.paratui.tool.PaneHistoryTool;
import dev.paratui.ui.state.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What happened in a night. */
public final class EventSamples {
    public static final Instant NIGHT = Instant.parse("2026-03-01T03:12:00Z");

    private EventSamples() {}

    /** Fifty events, among them those of one session that asks and lands. */
    public static EventsTool.Output night() {
        List<EventView> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String session = i % 3 == 0 ? "auth" : i % 3 == 1 ? "search" : "billing-export-rewrite";
            events.add(event(
                    i + 1,
                    "activity.changed",
                    "supervisor",
                    Map.of(
                            "session", session,
                            "from", i % 2 == 0 ? "WORKING" : "IDLE",
                            "to", i % 2 == 0 ? "IDLE" : "WORKING",
                            "source", "screen",
                            "text", i % 2 == 0 ? "❯" : "esc to interrupt")));
        }
        events.add(event(
                41,
                "session.reported",
                "search",
                Map.of("session", "search", "report", Map.of("text", "titles are indexed", "tests", "passed"))));
        events.add(event(42, "task.claimed", "auth", Map.of("id", "task-mi8x0000-0003", "agent", "auth")));
        events.add(event(
                43,
                "landing.queued",
                "person",
                Map.of("session", "search", "entry", "e1", "strategy", "SQUASH", "target", "main")));
        events.add(event(
                44, "landing.checking", "supervisor", Map.of("session", "search", "entry", "e1", "command", "make")));
        events.add(event(
                45,
                "landing.conflict",
                "supervisor",
                Map.of("session", "search", "entry", "e1", "reason", "it conflicts with main")));
        events.add(event(
                46,
                "message.posted",
                "leader",
                Map.of("message", Map.of("from", "leader", "to", "auth", "text", "use the names of the contract"))));
        events.add(event(
                47,
                "discovery.added",
                "auth",
                Map.of("discovery", Map.of("agent", "auth", "content", "the tests need LC_ALL=C.UTF-8"))));
        events.add(event(
                48,
                "activity.changed",
                "supervisor",
                Map.of("session", "auth", "from", "WORKING", "to", "PERMISSION", "source", "screen", "text", "Run?")));
        events.add(event(49, "trash.cleaned", "person", new TreeMap<>(Map.of("entries", 3, "bytes", 120_000))));
        events.add(event(
                50,
                "landing.landed",
                "supervisor",
                Map.of("session", "old-work", "entry", "e0", "commit", "abc12345ef99", "old", "1", "head", "2")));
        return new EventsTool.Output(events, 50);
    }

    /** What the pane of the session showed that asked. */
    public static PaneHistoryTool.Output film() {
        Instant at = NIGHT.plusSeconds(48 * 7L);
        return new PaneHistoryTool.Output(
                "auth",
                Optional.of(at),
                List.of(Samples.pane()),
                80,
                24,
                0,
                0,
                Optional.of(at.minusSeconds(3)),
                Optional.of(at.plusSeconds(14)),
                Optional.of(NIGHT),
                Optional.of(Seed.NOW));
    }

    private static EventView event(int revision, String type, String by, Map<String, Object> data) {
        JsonNode json = Json.tree(data);
        return new EventView(revision, type, NIGHT.plusSeconds(revision * 7L), by, json);
    }
}
