package dev.paratui.ui.state;

import dev.paratui.model.Words;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Mouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the tabs go on. What the person does is the shown tab's alone; news are for the tab whose supervisor told them,
 * shown or not.
 */
public final class TabUpdate {
    private TabUpdate() {}

    /** The person has done something. */
    public static Turn input(Tabs tabs, Input input) {
        Optional<Integer> clicked = clicked(tabs, input);
        return clicked.isPresent()
                ? to(tabs, clicked.get())
                : after(tabs, tabs.chosen(), Update.input(tabs.shown(), input));
    }

    /** Something has been heard about a tab's repository; of a tab that is closed nobody wants to know. */
    public static Turn news(Tabs tabs, int id, News news) {
        return tabs.find(id)
                .map(tab -> after(
                        tabs, id, Update.news(timed(tab.state(), tabs.shown().now()), news)))
                .orElse(Turn.to(tabs));
    }

    /** It is that late now. */
    public static Tabs at(Tabs tabs, Instant now) {
        return tabs.shown(Update.at(tabs.shown(), now));
    }

    /** A repository is there to be looked at: in the tab that it has, else in a new one. */
    public static Turn opened(Tabs tabs, String place) {
        Optional<Tabs.Tab> known = tabs.at(place);
        if (known.isPresent()) {
            return to(tabs, known.get().id());
        }
        UiState here = tabs.shown();
        UiState fresh = UiState.starting(here.scene())
                .of(place)
                .grouped(here.desk().frame().grouping())
                .used(here.desk().habits());
        return to(tabs.and(fresh), tabs.next());
    }

    private static Optional<Integer> clicked(Tabs tabs, Input input) {
        return input instanceof Mouse mouse
                        && mouse.kind() == Mouse.Kind.PRESS
                        && mouse.button() == 1
                        && mouse.row() == 0
                ? tabs.strip().tabAt(tabs.shown().scene().size(), mouse.column())
                : Optional.empty();
    }

    private static Turn after(Tabs tabs, int id, Step step) {
        Turn turn = Turn.to(tabs.with(id, step.state()));
        for (Action action : step.actions()) {
            turn = turn.and(followed(turn.tabs(), id, action));
        }
        return turn;
    }

    /** What is about the tabs themselves is done here, all else outside. */
    private static Turn followed(Tabs tabs, int id, Action action) {
        boolean isShown = id == tabs.chosen();
        if (action instanceof Action.Ring ring) {
            return rung(tabs, id, ring);
        }
        if (action instanceof Action.Call) {
            return new Turn(tabs, List.of(new Turn.Sent(id, action)));
        }
        // The terminal is not given to a pane, an editor or a pager of a repository that is no longer looked at.
        if (!isShown) {
            return Turn.to(tabs);
        }
        if (action instanceof Action.ToTab to) {
            return to(tabs, to.tab());
        }
        return action instanceof Action.CloseTab ? closed(tabs) : new Turn(tabs, List.of(new Turn.Sent(id, action)));
    }

    /** Somebody asks: with several repositories it is said where, and shown where the person looks. */
    private static Turn rung(Tabs tabs, int id, Action.Ring ring) {
        if (!tabs.strip().isShown()) {
            return new Turn(tabs, List.of(new Turn.Sent(id, ring)));
        }
        String words = name(tabs, id) + ": " + ring.words();
        List<Turn.Sent> sent = List.of(new Turn.Sent(id, new Action.Ring(words)));
        if (id == tabs.chosen()) {
            return new Turn(tabs, sent);
        }
        UiState here = tabs.shown();
        String key = here.scene().keymap().shown(Verb.NEXT_REPOSITORY);
        String hint = key.isEmpty() ? "a click on its tab shows it" : key + " or a click on its tab shows it";
        return new Turn(tabs.shown(here.toasting(Toast.of("warn", words, hint, here.now()))), sent);
    }

    private static String name(Tabs tabs, int id) {
        return tabs.strip().labels().stream()
                .filter(label -> label.tab() == id)
                .map(label -> Words.clean(label.name()))
                .findFirst()
                .orElse("");
    }

    private static Turn closed(Tabs tabs) {
        int id = tabs.chosen();
        int at = tabs.ids().indexOf(id);
        List<Integer> left = new ArrayList<>(tabs.ids());
        left.remove(at);
        return left.isEmpty() ? Turn.to(tabs) : shown(tabs, left.get(Math.min(at, left.size() - 1)), tabs.without(id));
    }

    private static Turn to(Tabs tabs, int id) {
        if (id == tabs.chosen() || tabs.find(id).isEmpty()) {
            return Turn.to(tabs);
        }
        Turn left = after(tabs, tabs.chosen(), Update.input(tabs.shown(), Input.Focus.LOST));
        UiState aside = readAbout(left.tabs(), id);
        aside = aside.with(aside.scene().aside());
        return left.and(shown(tabs, id, left.tabs().shown(aside)));
    }

    /** Whoever goes to a repository has read what was said about it. */
    private static UiState readAbout(Tabs tabs, int id) {
        String about = name(tabs, id) + ": ";
        UiState state = tabs.shown();
        return state.toasts(state.toasts().stream()
                .filter(toast -> !toast.text().startsWith(about))
                .toList());
    }

    /** Theme, size and habits are the person's, not the repository's: they come along. */
    private static Turn shown(Tabs before, int id, Tabs tabs) {
        UiState from = before.shown();
        UiState state = tabs.find(id).orElseThrow().state();
        Scene scene = from.scene().pointed(state.scene().pointer().clicked(Optional.empty()));
        UiState there = Update.at(told(state, from.now()).with(scene), from.now());
        Step step = Heard.caughtUp(there.with(there.desk().with(from.desk().habits())));
        Turn turn = after(tabs.choosing(id), id, step);
        Input.Resized size = new Input.Resized(scene.size());
        turn = turn.and(after(turn.tabs(), id, Update.input(turn.tabs().shown(), size)));
        return scene.isFocused()
                ? turn.and(after(turn.tabs(), id, Update.input(turn.tabs().shown(), Input.Focus.GAINED)))
                : turn;
    }

    /** What went wrong while nobody looked is still to be read. */
    private static UiState told(UiState state, Instant now) {
        return state.toasts(state.toasts().stream()
                .map(toast -> toast.level().equals("error") ? toast.renewed(now) : toast)
                .toList());
    }

    private static UiState timed(UiState state, Instant now) {
        return state.with(state.scene().at(now));
    }
}
