package dev.paratui.ui.state;

import dev.paratui.model.Refusal;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.widget.TextInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What keys do with the repositories of this dashboard. */
final class Tabbing {
    private Tabbing() {}

    static Step done(UiState state, Verb verb) {
        Strip strip = state.scene().strip();
        return switch (verb) {
            case NEXT_REPOSITORY -> to(state, strip.beside(1));
            case PREVIOUS_REPOSITORY -> to(state, strip.beside(-1));
            case CLOSE_REPOSITORY ->
                strip.isShown() ? Step.to(state).and(new Action.CloseTab()) : Step.to(alone(state, "q leaves"));
            default -> asked(state);
        };
    }

    static Step to(UiState state, Optional<Strip.Label> label) {
        return label.map(there -> Step.to(state).and(new Action.ToTab(there.tab())))
                .orElseGet(() ->
                        Step.to(alone(state, state.scene().keymap().shown(Verb.OPEN_REPOSITORY) + " opens another")));
    }

    private static UiState alone(UiState state, String hint) {
        return state.toasting(Toast.of("info", "this is the only repository here", hint, state.now()));
    }

    /** The next one is likely beside this one. */
    private static Step asked(UiState state) {
        Path above = Path.of(state.fleet().repository()).getParent();
        String begin = above == null ? "/" : above.endsWith(above.getRoot()) ? above.toString() : above + "/";
        return looked(state, new Dialog.Open(TextInput.of(begin), List.of(), Dialog.Open.NONE, ""));
    }

    static Step input(UiState state, Dialog.Open open, Input input) {
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "up" -> Step.to(state.with(open.moved(-1)));
            case "down" -> Step.to(state.with(open.moved(1)));
            case "tab" -> looked(state, open.typed(TextInput.of(open.completed())));
            case "enter" -> entered(state, open);
            default -> {
                TextInput typed = Dialogs.oneLine(open.path().after(input));
                boolean isSame = typed.text().equals(open.path().text());
                yield isSame ? Step.to(state.with(open.at(typed))) : looked(state, open.typed(typed));
            }
        };
    }

    private static Step looked(UiState state, Dialog.Open open) {
        return Step.to(state.with(open)).and(new Action.Browse(open.path().text()));
    }

    private static Step entered(UiState state, Dialog.Open open) {
        String wanted = open.wanted().strip();
        return wanted.isEmpty()
                ? Step.to(state)
                : Step.to(state.withoutDialog()).and(new Action.OpenRepository(wanted));
    }

    /** What is beside the typed path, as long as it is still that. */
    static UiState browsed(UiState state, News.Browsed browsed) {
        return state.dialog()
                .filter(Dialog.Open.class::isInstance)
                .map(Dialog.Open.class::cast)
                .filter(open -> open.path().text().equals(browsed.typed()))
                .map(open -> state.with(open.among(browsed.folders())))
                .orElse(state);
    }

    /** What was typed comes back to be mended. */
    static Step refused(UiState state, String typed, Refusal refusal) {
        if (state.dialog().isPresent()) {
            return Step.to(state.toasting(Toast.refused("open " + typed, refusal, state.now())));
        }
        String mistake = refusal.message();
        return looked(state, new Dialog.Open(TextInput.of(typed), List.of(), Dialog.Open.NONE, mistake));
    }
}
