package dev.paratui.ui.state;

import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys go to the selected session's pane, in their order, until the key comes that leaves it. */
final class Living {
    private static final Set<String> LEAVING = Set.of("f12", "ctrl-q");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("enter", "Enter"),
            Map.entry("esc", "Escape"),
            Map.entry("tab", "Tab"),
            Map.entry("space", "Space"),
            Map.entry("backspace", "BSpace"),
            Map.entry("up", "Up"),
            Map.entry("down", "Down"),
            Map.entry("left", "Left"),
            Map.entry("right", "Right"),
            Map.entry("home", "Home"),
            Map.entry("end", "End"),
            Map.entry("pageup", "PPage"),
            Map.entry("pagedown", "NPage"),
            Map.entry("insert", "IC"),
            Map.entry("delete", "DC"));

    private Living() {}

    static UiState begun(UiState state, String session) {
        boolean hasPane =
                state.fleet().find(session).flatMap(found -> found.pane()).isPresent();
        return hasPane
                ? Selecting.named(state.with(Page.SESSIONS), session)
                        .with(state.desk().living(new Live(session, List.of(), false)))
                : state.toasting(Toast.of("info", session + " has no pane", "r opens one", state.now()));
    }

    /** Empty when the dashboard itself is to have this input. */
    static Optional<Step> input(UiState state, Live live, Input input) {
        if (input instanceof Input.Paste paste) {
            return Optional.of(flowing(state, live.and(new Live.Stroke.Paste(paste.text()))));
        }
        if (!(input instanceof Key key)) {
            return Optional.empty();
        }
        if (LEAVING.contains(key.toString())) {
            return Optional.of(Step.to(state.with(state.desk().quiet())));
        }
        return Optional.of(
                stroke(key).map(done -> flowing(state, live.and(done))).orElse(Step.to(state)));
    }

    private static Optional<Live.Stroke> stroke(Key key) {
        Optional<String> typed = key.typed();
        if (typed.isPresent()) {
            return Optional.of(new Live.Stroke.Text(typed.get()));
        }
        boolean isFunction = key.name().matches("f[0-9]{1,2}");
        boolean isLetter = key.name().codePointCount(0, key.name().length()) == 1;
        String name = isFunction ? key.name().replace('f', 'F') : isLetter ? key.name() : NAMES.get(key.name());
        if (name == null) {
            return Optional.empty();
        }
        if (name.equals("Tab") && key.isShifted()) {
            return Optional.of(new Live.Stroke.Named("BTab"));
        }
        String before = (key.isCtrl() ? "C-" : "") + (key.isAlt() ? "M-" : "") + (key.isShifted() ? "S-" : "");
        return Optional.of(new Live.Stroke.Named(before + name));
    }

    /** Sends what waits, unless something is on its way. */
    private static Step flowing(UiState state, Live live) {
        if (live.isSending() || live.waiting().isEmpty()) {
            return Step.to(state.with(state.desk().living(live)));
        }
        Live.Stroke first = live.waiting().get(0);
        int count = 1;
        List<String> names = new ArrayList<>();
        if (!(first instanceof Live.Stroke.Paste)) {
            count = first instanceof Live.Stroke.Named ? 0 : 1;
            while (count < live.waiting().size() && live.waiting().get(count) instanceof Live.Stroke.Named named) {
                names.add(named.name());
                count++;
            }
        }
        UiState sending = state.with(state.desk().living(live.sending(count)));
        return Step.call(sending, Requests.strokes(live.session(), first, names));
    }

    /** What went has arrived, or did not: what was typed meanwhile follows, or is dropped and that said. */
    static Step arrived(UiState state, String session) {
        return state.desk()
                .live()
                .filter(live -> live.session().equals(session))
                .map(live -> flowing(state, live.sent()))
                .orElse(Step.to(state));
    }

    /** A session that is gone, or whose page is left, has the keys no more. */
    static UiState kept(UiState state) {
        boolean isOver = state.desk()
                .live()
                .filter(live -> !(state.page() instanceof Page.Sessions)
                        || !state.choice().isOn(live.session())
                        || state.fleet()
                                .find(live.session())
                                .flatMap(found -> found.pane())
                                .isEmpty())
                .isPresent();
        if (!isOver) {
            return state;
        }
        boolean isGone = state.desk()
                .live()
                .flatMap(live -> state.fleet().find(live.session()))
                .flatMap(found -> found.pane())
                .isEmpty();
        UiState quiet = state.with(state.desk().quiet());
        return isGone
                ? quiet.toasting(Toast.of("warn", "the pane is gone; keys are the dashboard's again", "", state.now()))
                : quiet;
    }
}
