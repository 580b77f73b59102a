package dev.paratui.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.tool.Json;
import dev.paratui.ui.PlanSamples;
import dev.paratui.ui.Samples;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Hints;
import dev.paratui.ui.view.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 10,000 keys, pastes, mouse events and resizes of somebody who does not look, while 50 sessions change all the time:
 * nothing breaks, every frame fits, and nothing is taken away but what a dialog on the screen named.
 */
class RandomHandsTest {
    private static final int INPUTS = 10_000;
    private static final int SESSIONS = 50;
    private static final Set<String> DESTRUCTIVE = Set.of("para_cancel", "cancel_task", "para_undo");
    /** Done without a question: about the session under the cursor, however the rows move. */
    private static final Set<String> AT_ONCE = Set.of("para_approve", "para_deny", "para_resume");

    private static final List<String> STATES =
            List.of("working", "permission", "question", "idle", "limited", "done", "exited", "unknown");
    private static final List<String> LIVES = List.of("running", "running", "running", "review", "landed", "cancelled");
    private static final List<Size> SIZES = List.of(
            new Size(60, 15),
            new Size(80, 24),
            new Size(120, 40),
            new Size(200, 50),
            new Size(300, 80),
            new Size(1, 1));
    private static final List<String> NAMED = List.of(
            "enter",
            "enter",
            "esc",
            "tab",
            "shift-tab",
            "space",
            "up",
            "down",
            "left",
            "right",
            "home",
            "end",
            "pageup",
            "pagedown",
            "backspace",
            "delete",
            "f12",
            "ctrl-q",
            "ctrl-l",
            "ctrl-a",
            "ctrl-p",
            "alt-b",
            "f5");

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121})
    void nothingBreaksAndNothingIsTakenAwayThatNoDialogNamed(long seed) {
        Random random = new Random(seed);
        Stage stage = PlanSamples.told(Stage.of(120, 40));
        int answered = 0;
        int destroyed = 0;
        int atOnce = 0;
        for (int i = 0; i < INPUTS; i++) {
            if (i % 7 == 0) {
                chatter(stage, random);
            }
            Grid before = i % 3 == 0 ? drawn(stage) : null;
            UiState was = stage.state();
            int known = stage.actions().size();
            Grid seen = before == null ? Screen.of(was).grid() : before;
            stage.input(Hints.meant(was, seen, input(random)));
            List<Action> fresh = stage.actions().subList(known, stage.actions().size());
            for (Action action : fresh) {
                if (action instanceof Action.Call call && was.dialog().isEmpty() && AT_ONCE.contains(call.tool())) {
                    assertThat(call.arguments().path("session").asText())
                            .isEqualTo(was.subject().orElse("none"));
                    atOnce++;
                }
                if (action instanceof Action.Call call && DESTRUCTIVE.contains(call.tool())) {
                    assertNamed(was, call, seen);
                    destroyed++;
                }
            }
            if (random.nextInt(3) == 0) {
                answered = answer(stage, random, answered);
            }
        }
        assertThat(atOnce).as("verbs that ask nothing").isGreaterThan(10);
        assertThat(destroyed)
                .as("the test means nothing when nothing was taken away")
                .isGreaterThan(2);
    }

    private static Grid drawn(Stage stage) {
        Screen screen = Screen.of(stage.state());
        Size size = stage.state().scene().size();
        assertThat(screen.grid().size()).isEqualTo(size);
        return screen.grid();
    }

    /** The dialog that was open is about this very target, and the screen says its name. */
    private static void assertNamed(UiState was, Action.Call call, Grid screen) {
        Dialog dialog = was.dialog().orElseThrow(() -> new AssertionError(call + " without a dialog"));
        String session = call.arguments().path("session_name").asText("");
        if (dialog instanceof Dialog.Ask ask) {
            assertThat(ask.tool().name()).isEqualTo(call.tool());
        } else if (dialog instanceof Dialog.Palette) {
            assertThat(call.tool()).isEqualTo("para_undo");
        } else if (dialog instanceof Dialog.Many many) {
            assertThat(many.sessions()).contains(session);
        } else if (dialog instanceof Dialog.OfTask task) {
            assertThat(call.arguments().path("task_id").asText()).isEqualTo(task.task());
        } else if (dialog instanceof Dialog.Undo undo) {
            assertThat(call.arguments().path("id").asText())
                    .isEqualTo(undo.act().id());
        } else {
            assertThat(dialog).isEqualTo(new Dialog.Cancel(session));
            boolean hasRoom = screen.size().columns() > 40 && screen.size().rows() > 10;
            assertThat(!hasRoom || screen.toString().contains(session)).isTrue();
        }
    }

    private static void chatter(Stage stage, Random random) {
        if (random.nextInt(60) == 0) {
            stage.news(new News.Unreachable("no supervisor answers"));
            return;
        }
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            if (random.nextInt(20) > 0) {
                Seed seed = Seed.of("session-" + i, any(STATES, random), random.nextInt(4_000));
                seeds.add(
                        seed.life(any(LIVES, random)).diff(random.nextInt(9), random.nextInt(900), random.nextInt(90)));
            }
        }
        stage.sessions(seeds.toArray(Seed[]::new));
        stage.state().choice().selected().ifPresent(name -> stage.pane(name, Samples.pane()));
    }

    /** Answers what has not been answered yet: as the tool would, or with a refusal. */
    private static int answer(Stage stage, Random random, int from) {
        List<Action> actions = stage.actions();
        for (int i = from; i < actions.size(); i++) {
            if (actions.get(i) instanceof Action.Call call) {
                Optional<JsonNode> result = random.nextInt(4) == 0 ? Optional.empty() : result(call);
                stage.news(result.<News>map(json -> new News.Answered(call, json))
                        .orElseGet(() -> new News.Denied(call, Refusal.of(Code.WRONG_STATE, "not now", "later"))));
            }
        }
        return stage.actions().size();
    }

    private static Optional<JsonNode> result(Action.Call call) {
        Map<String, Object> act = new HashMap<>(Map.of("id", "a-1", "act", "cancel", "session", "session-1"));
        act.put("at", Seed.NOW);
        act.put("undone", false);
        return switch (call.tool()) {
            case "tool_list" -> Optional.of(Json.tree(Samples.tools()));
            case "para_diff" -> Optional.of(Json.tree(Samples.diff()));
            case "para_undo_list" -> Optional.of(Json.tree(Map.of("acts", List.of(act))));
            case "para_events" -> Optional.of(Json.tree(Map.of("events", List.of(), "cursor", 1)));
            case "para_read" -> Optional.of(Json.tree(Map.of("text", "one\ntwo\nthree")));
            case "para_integrate", "para_attach", "para_conflicts" -> Optional.empty();
            default -> Optional.of(Json.tree(Map.of()));
        };
    }

    private static Input input(Random random) {
        int kind = random.nextInt(100);
        if (kind < 8) {
            return Key.of(any(List.of("y", "N", "r"), random));
        }
        if (kind < 55) {
            return Key.of(String.valueOf((char) ('!' + random.nextInt('~' - '!' + 1))));
        }
        if (kind < 80) {
            return Key.parse(any(NAMED, random));
        }
        if (kind < 84) {
            return new Input.Paste(any(List.of("x\ny\nz", "漢字 🚀 e\u0301", "\u001b[2J; rm -rf /", "y"), random));
        }
        if (kind < 86) {
            return new Input.Resized(any(SIZES, random));
        }
        return kind < 88
                ? any(List.of(Input.Focus.GAINED, Input.Focus.LOST), random)
                : new Mouse(
                        any(List.of(Mouse.Kind.values()), random),
                        random.nextInt(60),
                        random.nextInt(210),
                        1 + random.nextInt(3));
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
