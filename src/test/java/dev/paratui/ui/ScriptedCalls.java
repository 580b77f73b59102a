package dev.paratui.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.EntryView;
import dev.paratui.tool.Json;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.PaneFrameTool;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.state.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A supervisor that says what it was told to say. Thread-safe. */
final class ScriptedCalls implements Calls {
    private final String place;
    private final Map<String, Function<ObjectNode, Object>> answers = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private List<SessionView> sessions = List.of();
    private List<EntryView> entries = List.of();
    private List<NoticeView> notices = List.of();
    private boolean isUp;
    private long tick;

    ScriptedCalls() {
        this("/home/ana/shop");
    }

    ScriptedCalls(String place) {
        this.place = place;
    }

    synchronized void up(Seed... seeds) {
        isUp = true;
        show(Arrays.stream(seeds).map(Seed::view).toList(), entries, notices);
    }

    synchronized void show(List<SessionView> now, List<EntryView> train, List<NoticeView> told) {
        sessions = now;
        entries = train;
        notices = told;
        tick++;
        notifyAll();
    }

    synchronized void down() {
        isUp = false;
        notifyAll();
    }

    synchronized void pane(String... newLines) {
        List<String> shown = List.of(newLines);
        answer("pane_frame", arguments -> {
            String mark = Integer.toHexString(shown.hashCode());
            boolean isSame = arguments.path("seen").asText().equals(mark);
            return new PaneFrameTool.Output(mark, isSame, isSame ? List.of() : shown, 80, 24, 0, 0, List.of());
        });
    }

    synchronized void answer(String tool, Function<ObjectNode, Object> answer) {
        answers.put(tool, answer);
    }

    /** Calls that the person's keys made: {@code para_send {"session":"auth","text":"go on"}}. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    synchronized boolean awaitCall(String call, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!heard.contains(call)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public JsonNode look(String tool, ObjectNode arguments) {
        return tool.equals("snapshot") ? snapshot(arguments) : called(tool, arguments);
    }

    @Override
    public JsonNode change(String tool, ObjectNode arguments) {
        return called(tool, arguments);
    }

    private JsonNode called(String tool, ObjectNode arguments) {
        // answered outside of the lock: a tool may be slow, and others go on meanwhile
        return Json.tree(answerOf(tool, arguments).apply(arguments));
    }

    private synchronized Function<ObjectNode, Object> answerOf(String tool, ObjectNode arguments) {
        refuseWhenDown();
        if (!tool.equals("pane_frame")) {
            heard.add(tool + " " + arguments);
            notifyAll();
        }
        Function<ObjectNode, Object> answer = answers.get(tool);
        if (answer == null) {
            throw new Refused(Code.UNAVAILABLE, "nobody has said what " + tool + " answers", "");
        }
        return answer;
    }

    private synchronized JsonNode snapshot(ObjectNode arguments) {
        refuseWhenDown();
        long seen = arguments.path("tick").asLong();
        try {
            long end = System.nanoTime()
                    + Duration.ofSeconds(arguments.path("timeout_seconds").asLong())
                            .toNanos();
            while (isUp && tick <= seen && System.nanoTime() < end) {
                wait(200);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        refuseWhenDown();
        return Json.tree(new SnapshotTool.Output(
                tick, tick, true, place, Seed.NOW, sessions, entries, notices, CoordinationView.NONE, 0));
    }

    private void refuseWhenDown() {
        if (!isUp) {
            throw new Refused(Code.UNREACHABLE, "no supervisor answers", "");
        }
    }
}
