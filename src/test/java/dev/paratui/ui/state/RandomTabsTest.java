package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.Samples;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Hints;
import dev.paratui.ui.view.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Somebody who does not look, between three repositories that chatter: whatever is called is called in the repository
 * that was seen, about a session of its own.
 */
class RandomTabsTest {
    private static final int INPUTS = 4_000;
    private static final List<String> NAMES = List.of("shop", "docs", "infra");
    private static final List<String> STATES = List.of("working", "permission", "question", "idle", "exited");
    private static final List<String> KEYS =
            List.of("enter", "esc", ".", ",", "x", "y", "r", "u", "down", "up", "a", "f12");

    private final Random random = new Random(20_261_121);
    private Tabs tabs = Tabs.of(Stage.of(120, 40).state());
    private long tick;

    @Test
    void nothingIsDoneInARepositoryThatWasNotSeen() {
        NAMES.forEach(name -> tabs = TabUpdate.opened(tabs, "/home/ana/" + name).tabs());
        int changed = 0;
        int switched = 0;
        List<Turn.Sent> asked = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            if (i % 5 == 0) {
                chatter(random.nextInt(NAMES.size()));
            }
            int seen = tabs.chosen();
            UiState was = tabs.shown();
            Turn turn = TabUpdate.input(tabs, Hints.meant(was, Screen.of(was).grid(), input()));
            tabs = turn.tabs();
            switched += tabs.chosen() == seen ? 0 : 1;
            for (Turn.Sent sent : turn.actions()) {
                if (sent.action() instanceof Action.Call call && call.isChanging() && isAboutASession(call)) {
                    assertThat(sent.tab()).isEqualTo(seen);
                    assertThat(session(call)).startsWith(NAMES.get(seen) + "-");
                    changed++;
                }
                asked.add(sent);
            }
            if (random.nextInt(3) == 0) {
                asked.forEach(this::answer);
                asked.clear();
            }
        }
        assertThat(changed)
                .as("the test means nothing when nothing was changed")
                .isGreaterThan(30);
        assertThat(switched).isGreaterThan(30);
    }

    private static boolean isAboutASession(Action.Call call) {
        return List.of("para_cancel", "para_approve", "para_deny", "para_resume", "para_send", "para_finish")
                .contains(call.tool());
    }

    private static String session(Action.Call call) {
        return call.arguments()
                .path(call.arguments().has("session") ? "session" : "session_name")
                .asText();
    }

    private void chatter(int tab) {
        tick++;
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(6) > 0) {
                seeds.add(Seed.of(NAMES.get(tab) + "-" + i, any(STATES), random.nextInt(4_000)));
            }
        }
        SnapshotTool.Output snapshot = new SnapshotTool.Output(
                tick,
                tick,
                true,
                "/home/ana/" + NAMES.get(tab),
                Seed.NOW,
                seeds.stream().map(Seed::view).toList(),
                List.of(),
                List.of(),
                CoordinationView.NONE,
                tick);
        tabs = TabUpdate.news(tabs, tab, new News.Snapped(snapshot)).tabs();
    }

    /** Late, and whatever is looked at by then. */
    private void answer(Turn.Sent sent) {
        if (!(sent.action() instanceof Action.Call call)) {
            return;
        }
        Map<String, Object> act = Map.of(
                "id",
                "a-" + sent.tab(),
                "act",
                "cancel",
                "session",
                NAMES.get(sent.tab()) + "-1",
                "at",
                Seed.NOW,
                "undone",
                false,
                "gone",
                false);
        News news =
                switch (call.tool()) {
                    case "tool_list" -> new News.Answered(call, Json.tree(Samples.tools()));
                    case "para_diff" -> new News.Answered(call, Json.tree(Samples.diff()));
                    case "para_undo_list" -> new News.Answered(call, Json.tree(Map.of("acts", List.of(act))));
                    default -> new News.Denied(call, Refusal.of(Code.WRONG_STATE, "not now", "later"));
                };
        Turn turn = TabUpdate.news(tabs, sent.tab(), news);
        tabs = turn.tabs();
        assertThat(turn.actions()).allMatch(next -> next.tab() == sent.tab());
    }

    private Input input() {
        int kind = random.nextInt(100);
        if (kind < 60) {
            return Key.parse(any(KEYS));
        }
        if (kind < 80) {
            return Key.of(String.valueOf((char) ('!' + random.nextInt('~' - '!' + 1))));
        }
        if (kind < 83) {
            return new Input.Resized(any(List.of(new Size(60, 15), new Size(120, 40), new Size(1, 1))));
        }
        return new Mouse(any(List.of(Mouse.Kind.values())), random.nextInt(20) / 4, random.nextInt(120), 1);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
