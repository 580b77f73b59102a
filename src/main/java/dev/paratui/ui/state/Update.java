package dev.paratui.ui.state;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import java.time.Instant;
import java.util.Optional;

/** How the state goes on: by what the person does, by news, and by time passing. */
public final class Update {
    private static final String MISTAKE_HINT = "nothing was done; please report it with dashboard.log of .git/para";

    private Update() {}

    /** The person has done something. */
    public static Step input(UiState state, Input input) {
        Step step = taken(state, input);
        return Timeline.followed(new Step(Wall.kept(Living.kept(step.state())), step.actions()));
    }

    /** The person has seen that: what is scrolled stays where it was seen. */
    public static UiState saw(UiState state, Grid drawn) {
        Pointer pointer = state.scene().pointer();
        Pointer now = pointer.saw(drawn);
        return now.equals(pointer) ? state : state.with(state.scene().pointed(now));
    }

    private static Step taken(UiState state, Input input) {
        if (input instanceof Input.Resized resized) {
            return Step.to(sized(state, resized.size()));
        }
        if (input instanceof Input.Focus focus) {
            return Step.to(focus == Input.Focus.GAINED ? returned(state) : left(state));
        }
        if (input instanceof Input.Ended) {
            return Step.to(state).and(new Action.Leave());
        }
        Optional<Step> live = state.desk().live().flatMap(pane -> Living.input(state, pane, input));
        if (live.isPresent()) {
            return live.get();
        }
        if (state.dialog().isPresent()) {
            return Dialogs.input(state, state.dialog().get(), input);
        }
        if (input instanceof Mouse mouse) {
            return Pointing.at(state, mouse);
        }
        return input instanceof Key key
                ? state.scene()
                        .keymap()
                        .verb(key)
                        .map(verb -> Habits.learned(Verbs.done(state, verb), verb))
                        .orElse(Step.to(state))
                : Step.to(state);
    }

    private static UiState left(UiState state) {
        Desk desk = state.desk();
        return state.with(state.scene().unfocused()).with(desk.away().isPresent() ? desk : desk.left(Away.of(state)));
    }

    private static UiState returned(UiState state) {
        UiState back = state.with(state.scene().focused()).with(state.desk().back());
        return state.desk()
                .away()
                .flatMap(away -> away.digest(state))
                .map(back::toasting)
                .orElse(back);
    }

    /** Something has been heard. */
    public static Step news(UiState state, News news) {
        Step step = Heard.news(state, news);
        return Timeline.followed(new Step(Wall.kept(Living.kept(step.state())), step.actions()));
    }

    /** Something went wrong in the dashboard itself. */
    public static UiState mistaken(UiState state, String what) {
        return state.toasting(Toast.of("error", "a mistake in the dashboard: " + what, MISTAKE_HINT, state.now()));
    }

    /** With that theme, if there is one of that name. */
    public static UiState themed(UiState state, String theme) {
        return state.scene().themes().contains(theme) ? state.with(state.scene().themed(theme)) : state;
    }

    /** It is that late now. */
    public static UiState at(UiState state, Instant now) {
        UiState later = state.with(state.scene().at(now));
        return later.toasts().stream().allMatch(toast -> toast.until().isAfter(now))
                ? later
                : later.toasts(later.toasts().stream()
                        .filter(toast -> toast.until().isAfter(now))
                        .toList());
    }

    private static UiState sized(UiState state, Size size) {
        UiState sized = Selecting.inSight(state.with(state.scene().sized(size)));
        return sized.page() instanceof Page.Diff diff && diff.text().isPresent() ? Diffing.settled(sized, diff) : sized;
    }
}
