package dev.paratui.ui.state;

import dev.paratui.model.SessionName;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;
import dev.paratui.ui.input.Mouse;
import dev.paratui.ui.widget.TextInput;
import java.util.Optional;

/** What keys do while a dialog has them. */
final class Dialogs {
    private static final int WHEEL_LINES = 3;

    private Dialogs() {}

    static Step input(UiState state, Dialog dialog, Input input) {
        if (input instanceof Mouse mouse) {
            Optional<UiState> text = wheeled(state, dialog, mouse);
            return text.map(Step::to).orElseGet(() -> Pointing.at(state, mouse));
        }
        if (input instanceof Key key && isLeaving(key)) {
            if (dialog instanceof Dialog.Answer answer && answer.find().isOpen()) {
                return Step.to(state.with(answer.finding(Dialog.Find.NOTHING)));
            }
            return Step.to(left(state, dialog));
        }
        if (dialog instanceof Dialog.Prompt prompt) {
            return prompt(state, prompt, input);
        }
        if (dialog instanceof Dialog.Form form) {
            return form(state, form, input);
        }
        if (dialog instanceof Dialog.OfTask task) {
            return ofTask(state, task, input);
        }
        if (dialog instanceof Dialog.Many many) {
            return many(state, many, input);
        }
        if (dialog instanceof Dialog.Explain) {
            return Step.to(input instanceof Key ? state.withoutDialog() : state);
        }
        return other(state, dialog, input);
    }

    private static Step other(UiState state, Dialog dialog, Input input) {
        if (dialog instanceof Dialog.Remark remark) {
            return Step.to(remark(state, remark, input));
        }
        if (dialog instanceof Dialog.SendReview review) {
            return review(state, review, input);
        }
        if (dialog instanceof Dialog.Palette palette) {
            return Commanding.palette(state, palette, input);
        }
        if (dialog instanceof Dialog.Ask ask) {
            return Commanding.ask(state, ask, input);
        }
        if (dialog instanceof Dialog.Open open) {
            return Tabbing.input(state, open, input);
        }
        if (dialog instanceof Dialog.Answer answer) {
            return Reading.input(state, answer, input);
        }
        if (dialog instanceof Dialog.Help help) {
            return Step.to(help(state, help, input));
        }
        return input instanceof Key key ? question(state, dialog, key) : Step.to(state);
    }

    private static boolean isLeaving(Key key) {
        return key.equals(Key.of("esc")) || key.toString().equals("ctrl-c");
    }

    private static UiState left(UiState state, Dialog dialog) {
        boolean isFilter = dialog instanceof Dialog.Prompt prompt && prompt.verb() == Verb.FILTER;
        UiState closed = state.withoutDialog();
        return isFilter ? Sieve.with(closed, "") : closed;
    }

    /** A text is scrolled wherever the mouse is; empty: this is none. */
    private static Optional<UiState> wheeled(UiState state, Dialog dialog, Mouse mouse) {
        int by = mouse.kind() == Mouse.Kind.SCROLL_UP ? -1 : mouse.kind() == Mouse.Kind.SCROLL_DOWN ? 1 : 0;
        if (by != 0 && dialog instanceof Dialog.Answer answer) {
            return Optional.of(Reading.scrolled(state, answer, by * WHEEL_LINES));
        }
        return by != 0 && dialog instanceof Dialog.Help help
                ? Optional.of(scrolled(state, help, by))
                : Optional.empty();
    }

    private static Step prompt(UiState state, Dialog.Prompt prompt, Input input) {
        if (input.equals(Key.of("enter"))) {
            return entered(state, prompt);
        }
        UiState typed = state.with(prompt.with(oneLine(prompt.field().after(input))));
        return Step.to(prompt.verb() == Verb.FILTER ? filtered(typed) : typed);
    }

    private static UiState filtered(UiState state) {
        return state.dialog()
                .filter(Dialog.Prompt.class::isInstance)
                .map(Dialog.Prompt.class::cast)
                .map(prompt -> Sieve.with(state, prompt.field().text()))
                .orElse(state);
    }

    private static Step entered(UiState state, Dialog.Prompt prompt) {
        UiState closed = state.withoutDialog();
        String text = prompt.field().text().strip();
        if (prompt.verb() == Verb.FILTER || state.isGone(prompt)) {
            return Step.to(closed);
        }
        if (prompt.verb() == Verb.HISTORY) {
            return Clock.read(text, state.scene())
                    .map(at -> Timeline.opened(closed, prompt.session(), at))
                    .orElse(Step.to(state));
        }
        if (text.isEmpty()) {
            return Step.to(state);
        }
        return switch (prompt.verb()) {
            case KEEP_FILTER -> {
                Habits habits = closed.desk()
                        .habits()
                        .keeping(Habits.name(text), closed.choice().filter().strip());
                yield Step.call(closed.with(closed.desk().with(habits)), Requests.filters(habits));
            }
            case SEND ->
                Step.call(closed, Requests.send(prompt.session(), prompt.field().text()));
            case FINISH -> Step.call(closed, Requests.finish(prompt.session(), text));
            default -> {
                Wish wish = Wish.read(text, state.fleet().sessions().keySet());
                yield wish.isComplete() ? Step.call(closed, Requests.dispatch(wish)) : Step.to(state);
            }
        };
    }

    private static Step ofTask(UiState state, Dialog.OfTask dialog, Input input) {
        if (input.equals(Key.of("enter"))) {
            String words = dialog.words().text().strip();
            return Step.call(state.withoutDialog(), Requests.ofTask(dialog.deed(), dialog.task(), words));
        }
        TextInput typed = oneLine(dialog.words().after(input));
        return Step.to(state.with(new Dialog.OfTask(dialog.task(), dialog.what(), dialog.deed(), typed)));
    }

    private static Step many(UiState state, Dialog.Many many, Input input) {
        if (input.equals(Key.of("enter"))) {
            return Marking.confirmed(state, many);
        }
        boolean isTyped = many.verb() == Verb.SEND;
        return isTyped
                ? Step.to(state.with(new Dialog.Many(
                        many.verb(), many.sessions(), oneLine(many.words().after(input)))))
                : input instanceof Key key ? question(state, many, key) : Step.to(state);
    }

    private static UiState remark(UiState state, Dialog.Remark remark, Input input) {
        if (input.equals(Key.of("enter"))) {
            return Diffing.remarked(state.withoutDialog(), remark);
        }
        TextInput typed = oneLine(remark.words().after(input));
        return state.with(new Dialog.Remark(remark.session(), remark.place(), typed));
    }

    private static Step review(UiState state, Dialog.SendReview review, Input input) {
        if (input.equals(Key.of("enter"))) {
            UiState closed = state.withoutDialog();
            return state.isGone(review) ? Step.to(closed) : Diffing.sent(closed, review);
        }
        TextInput typed = oneLine(review.closing().after(input));
        return Step.to(state.with(new Dialog.SendReview(review.session(), typed)));
    }

    private static Step form(UiState state, Dialog.Form form, Input input) {
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "tab", "down" -> Step.to(state.with(form.moved(1)));
            case "shift-tab", "up" -> Step.to(state.with(form.moved(-1)));
            case "enter" -> submitted(state, form);
            default ->
                Step.to(state.with(
                        form.with(oneLine(form.fields().get(form.at()).after(input)))));
        };
    }

    private static Step submitted(UiState state, Dialog.Form form) {
        boolean isLast = form.at() == form.fields().size() - 1;
        if (!isLast) {
            return Step.to(state.with(form.moved(1)));
        }
        return SessionName.isAllowed(form.text(0))
                ? Step.call(state.withoutDialog(), Requests.start(form))
                : Step.to(state.with(new Dialog.Form(form.fields(), 0)));
    }

    private static UiState help(UiState state, Dialog.Help help, Input input) {
        String key = input instanceof Key pressed ? pressed.toString() : "";
        return switch (key) {
            case "enter" -> state.withoutDialog();
            case "?" -> help.search().text().isEmpty() ? state.withoutDialog() : state;
            case "up" -> scrolled(state, help, -1);
            case "down" -> scrolled(state, help, 1);
            case "pageup" -> scrolled(state, help, -10);
            case "pagedown" -> scrolled(state, help, 10);
            default -> state.with(new Dialog.Help(help.search().after(input), 0));
        };
    }

    private static UiState scrolled(UiState state, Dialog.Help help, int by) {
        int first =
                Math.max(0, Math.min(Verb.values().length + state.desk().tools().size(), help.first() + by));
        return state.with(new Dialog.Help(help.search(), first));
    }

    private static Step question(UiState state, Dialog dialog, Key key) {
        boolean isYes = key.equals(Key.of("enter")) || key.equals(Key.of("y"));
        boolean isNo = key.equals(Key.of("n")) || key.equals(Key.of("N")) || key.equals(Key.of("q"));
        UiState closed = state.withoutDialog();
        if (isNo || (isYes && state.isGone(dialog))) {
            return Step.to(closed);
        }
        return isYes ? confirmed(dialog, closed).orElse(Step.to(state)) : Step.to(state);
    }

    private static Optional<Step> confirmed(Dialog dialog, UiState closed) {
        if (dialog instanceof Dialog.Many many) {
            return Optional.of(Marking.confirmed(closed.with(many), many));
        }
        if (dialog instanceof Dialog.Cancel cancel) {
            boolean isInTrain = closed.fleet().openEntryOf(cancel.session()).isPresent();
            return Optional.of(Step.call(
                    closed, isInTrain ? Requests.cancelByForce(cancel.session()) : Requests.cancel(cancel.session())));
        }
        if (dialog instanceof Dialog.Integrate integrate && integrate.verdict().isPresent()) {
            return Optional.of(Step.call(closed, Requests.land(integrate.session(), integrate.paths())));
        }
        return dialog instanceof Dialog.Undo undo
                ? Optional.of(Step.call(closed, Requests.undo(undo.act().id())))
                : Optional.empty();
    }

    /** A pasted line end must not look like more than one line. */
    static TextInput oneLine(TextInput typed) {
        return typed.text().indexOf('\n') < 0
                ? typed
                : new TextInput(typed.text().replace('\n', ' '), typed.at());
    }
}
