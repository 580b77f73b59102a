package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import dev.paratui.tool.NoticeView;
import dev.paratui.tool.PaneFrameTool;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.SnapshotTool;
import dev.paratui.tool.task.CoordinationView;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.view.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A dashboard's state without any dashboard: keys and news go in, state and wishes can be looked at. */
public final class Stage {
    private final List<Action> actions = new ArrayList<>();
    private UiState state;
    private long tick = 1;

    private Stage(UiState state) {
        this.state = state;
    }

    public static Stage of(int columns, int rows) {
        Scene scene = Scene.of(new Size(columns, rows), Seed.NOW, "midnight", List.of("midnight", "paper"));
        return new Stage(UiState.starting(scene).of("/home/ana/shop"));
    }

    /** By a person with these habits. */
    public Stage used(Habits habits) {
        state = state.used(habits);
        return this;
    }

    /** For somebody who wants little to move. */
    public Stage still() {
        state = state.with(state.scene().moving(Scene.Motion.REDUCED));
        return this;
    }

    /** As one of several tabs. */
    public Stage beside(Strip strip) {
        state = state.with(state.scene().labelled(strip));
        return this;
    }

    public UiState state() {
        return state;
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    public Action.Call lastCall() {
        return (Action.Call) actions.get(actions.size() - 1);
    }

    public Stage press(String... notations) {
        for (String notation : notations) {
            input(Key.parse(notation));
        }
        return this;
    }

    public Stage type(String text) {
        text.codePoints().forEach(codePoint -> input(Key.parse(Character.toString(codePoint))));
        return this;
    }

    public Stage input(Input input) {
        if (!(input instanceof Mouse mouse) || !mouse.over().isEmpty()) {
            return step(Update.input(state, input));
        }
        Grid seen = Screen.of(state).grid();
        state = Update.saw(state, seen);
        return step(Update.input(state, mouse.over(seen.spotsAt(mouse.row(), mouse.column()))));
    }

    public Stage news(News news) {
        return step(Update.news(state, news));
    }

    public Stage later(int seconds) {
        state = Update.at(state, state.now().plusSeconds(seconds));
        return this;
    }

    public Stage sessions(Seed... seeds) {
        return snapshot(Arrays.stream(seeds).map(Seed::view).toList(), List.of(), List.of());
    }

    public Stage snapshot(List<SessionView> sessions, List<EntryView> entries, List<NoticeView> notices) {
        tick++;
        return news(new News.Snapped(new SnapshotTool.Output(
                tick,
                tick,
                true,
                "/home/ana/shop",
                state.now(),
                sessions,
                entries,
                notices,
                CoordinationView.NONE,
                0)));
    }

    /** The sessions stay; this is what agents share now. */
    public Stage sharing(CoordinationView coordination) {
        tick++;
        return news(new News.Snapped(new SnapshotTool.Output(
                tick,
                tick,
                false,
                "/home/ana/shop",
                state.now(),
                List.of(),
                state.fleet().entries(),
                state.fleet().notices(),
                coordination,
                0)));
    }

    public Stage pane(String session, String... lines) {
        return framed(session, List.of(), lines);
    }

    /** A look at a pane that has written so much lately. */
    public Stage framed(String session, List<Integer> output, String... lines) {
        return news(new News.Framed(
                session, new PaneFrameTool.Output("m", false, List.of(lines), 80, lines.length, 0, 0, output)));
    }

    private Stage step(Step step) {
        state = step.state();
        actions.addAll(step.actions());
        return this;
    }
}
