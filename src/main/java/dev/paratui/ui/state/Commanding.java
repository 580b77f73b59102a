package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.ToolListTool;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Optional;

/** The palette: anything by its name, a tool's arguments in a form, its answer to be read. */
public final class Commanding {
    /** Writes the field at hand in $EDITOR. */
    public static final String COMPOSE = "ctrl-o";

    private static final int PAGE = 10;

    private Commanding() {}

    /** Opens a dialog that shows the tools; they are asked for when they are not yet known. */
    static Step withTools(UiState state, Dialog dialog) {
        UiState open = state.with(dialog);
        boolean isKnown = !state.desk().tools().isEmpty()
                || state.pending().stream().anyMatch(call -> call.tool().equals("tool_list"));
        return isKnown ? Step.to(open) : Step.call(open, Requests.tools());
    }

    static Step palette(UiState state, Dialog.Palette palette, Input input) {
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "enter" -> taken(state, palette);
            case "up", "ctrl-p" -> Step.to(moved(state, palette, -1));
            case "down", "tab", "ctrl-n" -> Step.to(moved(state, palette, 1));
            case "pageup" -> Step.to(moved(state, palette, -PAGE));
            case "pagedown" -> Step.to(moved(state, palette, PAGE));
            default -> {
                TextInput typed = Dialogs.oneLine(palette.search().after(input));
                boolean isSame = typed.text().equals(palette.search().text());
                yield Step.to(state.with(new Dialog.Palette(typed, isSame ? palette.at() : 0)));
            }
        };
    }

    static UiState moved(UiState state, Dialog.Palette palette, int by) {
        int last = Offer.of(state, palette.search().text()).size() - 1;
        return state.with(new Dialog.Palette(palette.search(), Math.max(0, Math.min(last, palette.at() + by))));
    }

    static UiState chosen(UiState state, Dialog.Palette palette, Offer offer) {
        int at = Offer.of(state, palette.search().text()).indexOf(offer);
        return at < 0 ? state : state.with(new Dialog.Palette(palette.search(), at));
    }

    static Step taken(UiState state, Dialog.Palette palette) {
        List<Offer> offers = Offer.of(state, palette.search().text());
        if (palette.at() >= offers.size()) {
            return Step.to(state);
        }
        UiState closed = state.withoutDialog();
        Offer.Act act = offers.get(palette.at()).act();
        if (act instanceof Offer.Act.OfVerb verb) {
            return Habits.learned(Verbs.done(closed, verb.verb()), verb.verb());
        }
        if (act instanceof Offer.Act.OfFilter filter) {
            UiState there = closed.with(Page.SESSIONS);
            return Step.to(Selecting.settled(there, there.with(there.choice().filtered(filter.words()))));
        }
        if (act instanceof Offer.Act.OfTab there) {
            return Tabbing.to(closed, Optional.of(there.tab()));
        }
        ToolListTool.CardView tool = ((Offer.Act.OfTool) act).tool();
        return tool.arguments().isEmpty()
                ? Step.call(closed, Requests.named(tool, Wanted.NOTHING))
                : Step.to(closed.with(asked(closed, tool)));
    }

    /** The form of a tool's arguments; what the person has chosen on the page is filled in. */
    static Dialog.Ask asked(UiState state, ToolListTool.CardView tool) {
        Optional<Dialog.Ask> ofTask = Editing.form(state, tool);
        if (ofTask.isPresent()) {
            return ofTask.get();
        }
        List<TextInput> fields = tool.arguments().stream()
                .map(argument -> TextInput.of(known(state, tool, argument.name())))
                .toList();
        int first = 0;
        while (first < fields.size() - 1
                && !(tool.arguments().get(first).required()
                        && fields.get(first).text().isEmpty())) {
            first++;
        }
        boolean isAllKnown = tool.arguments().stream().noneMatch(ToolListTool.ArgumentView::required)
                || !tool.arguments().get(first).required();
        return Dialog.Ask.of(tool, fields, isAllKnown ? 0 : first);
    }

    private static String known(UiState state, ToolListTool.CardView tool, String argument) {
        boolean isNew = tool.name().equals("para_dispatch") || tool.name().equals("para_start");
        return switch (argument) {
            case "session" -> state.subject().orElse("");
            case "session_name" -> isNew ? "" : state.subject().orElse("");
            case "task_id" ->
                state.page() instanceof Page.Tasks page
                        ? Planned.chosen(state, page).map(task -> task.id()).orElse("")
                        : "";
            case "entry" ->
                state.page() instanceof Page.Train page
                        ? Moving.chosen(state, page).map(entry -> entry.id()).orElse("")
                        : "";
            default -> "";
        };
    }

    static Step ask(UiState state, Dialog.Ask ask, Input input) {
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "tab", "down" -> Step.to(state.with(ask.moved(1)));
            case "shift-tab", "up" -> Step.to(state.with(ask.moved(-1)));
            case "enter" -> called(state, ask);
            case COMPOSE -> Step.to(state).and(new Action.Compose(ask.field().text()));
            default -> Step.to(state.with(ask.typed(ask.field().after(input))));
        };
    }

    /** What was written in the editor is the field at hand; where the form is gone meanwhile, it is not lost. */
    static Step composed(UiState state, String text) {
        return state.dialog()
                .filter(Dialog.Ask.class::isInstance)
                .map(Dialog.Ask.class::cast)
                .map(ask -> Step.to(state.with(ask.typed(TextInput.of(text)))))
                .orElseGet(() -> Step.to(state.toasting(Toast.of(
                                "warn", "the form is gone; what you wrote is copied", "paste it", state.now())))
                        .and(new Action.Copy(text)));
    }

    /** Calls it, or goes to the argument that is missing or cannot be read. */
    private static Step called(UiState state, Dialog.Ask ask) {
        if (ask.isUntouched()) {
            Toast unchanged = Toast.of("info", "nothing was changed", "", state.now());
            return Step.to(state.withoutDialog().toasting(unchanged));
        }
        List<ToolListTool.ArgumentView> arguments = ask.tool().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).required() && ask.fields().get(i).text().isBlank()) {
                return Step.to(state.with(ask.at(i, arguments.get(i).name() + " is needed")));
            }
        }
        Wanted wanted = Wanted.of(ask);
        return wanted.mistake().isEmpty()
                ? Step.call(state.withoutDialog(), Requests.named(ask.tool(), wanted))
                : Step.to(state.with(ask.at(wanted.place(), wanted.mistake())));
    }

    /** A refused call comes back as it was typed. */
    static Optional<Dialog> again(UiState state, Action.Call call) {
        return state.desk()
                .tool(call.tool())
                .filter(tool -> !tool.arguments().isEmpty())
                .map(tool -> Editing.again(state, tool, call.arguments())
                        .orElseGet(() -> empty(tool).over(call.arguments())));
    }

    private static Dialog.Ask empty(ToolListTool.CardView tool) {
        return Dialog.Ask.of(
                tool, tool.arguments().stream().map(argument -> TextInput.EMPTY).toList(), 0);
    }

    static UiState answered(UiState state, Action.Call call, JsonNode result) {
        return call.isChanging()
                ? state.toasting(Said.of(call, result, state.now()))
                : Reading.opened(state, call, result);
    }
}
