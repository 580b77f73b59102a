package dev.paratui.ui.state;

import java.util.Optional;

/** What a click on each thing chooses, and what a second one opens. */
final class Targets {
    private Targets() {}

    static UiState chosen(UiState state, Target target) {
        if (target instanceof Target.OfNotice notice) {
            return state.toasts(state.toasts().stream()
                    .filter(toast -> !toast.equals(notice.toast()))
                    .toList());
        }
        return state.dialog()
                .map(dialog -> inDialog(state, dialog, target))
                .orElseGet(() -> onPage(state, state.page(), target));
    }

    private static UiState onPage(UiState state, Page page, Target target) {
        if (target instanceof Target.OfSession session) {
            return state.with(state.choice().of(Optional.of(session.name())));
        }
        if (target instanceof Target.OfPane pane) {
            return Wall.shown(state)
                    .map(wall -> Wall.focused(state, wall, pane.session()))
                    .orElse(state);
        }
        if (target instanceof Target.OfTrain) {
            return Verbs.done(state, Verb.TRAIN).state();
        }
        if (target instanceof Target.OfTask task && page instanceof Page.Tasks tasks) {
            return state.with(tasks.of(task.id()));
        }
        if (target instanceof Target.OfEntry entry && page instanceof Page.Train) {
            return state.with(new Page.Train(Optional.of(entry.id())));
        }
        if (target instanceof Target.OfCell of && page instanceof Page.Conflicts conflicts) {
            return state.with(new Page.Conflicts(conflicts.found(), Optional.of(of.cell())));
        }
        return ofTime(state, page, target);
    }

    private static UiState ofTime(UiState state, Page page, Target target) {
        if (target instanceof Target.Said said && page instanceof Page.Discoveries talk) {
            return Talk.chosen(state, talk, said.id());
        }
        if (target instanceof Target.Happened event && page instanceof Page.Events events) {
            return Timeline.chosen(state, events, event.revision());
        }
        if (target instanceof Target.OfFile file && page instanceof Page.Diff diff) {
            return Diffing.atFile(state, diff, file.file());
        }
        return target instanceof Target.OfRow row && page instanceof Page.Diff diff
                ? Diffing.atRow(state, diff, row.row())
                : state;
    }

    private static UiState inDialog(UiState state, Dialog dialog, Target target) {
        if (target instanceof Target.Offered offered && dialog instanceof Dialog.Palette palette) {
            return Commanding.chosen(state, palette, offered.offer());
        }
        if (target instanceof Target.OfField field && dialog instanceof Dialog.Ask ask) {
            return state.with(ask.at(field.at(), ""));
        }
        return target instanceof Target.OfField field && dialog instanceof Dialog.Form form
                ? state.with(new Dialog.Form(form.fields(), field.at()))
                : state;
    }

    /** As its key would do it: Enter nearly everywhere. */
    static Step opened(UiState state, Target target) {
        if (state.dialog().isPresent()) {
            return openedInDialog(state, state.dialog().get(), target);
        }
        boolean hasOpened = target instanceof Target.OfNotice || target instanceof Target.OfTrain;
        if (hasOpened || target instanceof Target.OfFile) {
            return Step.to(state);
        }
        Verb verb = verb(state, target);
        return Habits.learned(Verbs.done(state, verb), verb);
    }

    /** A task that nobody works on has no session to go to: what it asks for is opened. */
    private static Verb verb(UiState state, Target target) {
        boolean isOpenTask = target instanceof Target.OfTask && state.subject().isEmpty();
        boolean isOfTask = target instanceof Target.Happened
                && state.subject().isEmpty()
                && Related.task(state).isPresent();
        if (isOfTask) {
            return Verb.TASKS;
        }
        return target instanceof Target.OfRow ? Verb.COMMENT : isOpenTask ? Verb.EDIT : Verb.ATTACH;
    }

    private static Step openedInDialog(UiState state, Dialog dialog, Target target) {
        if (target instanceof Target.Offered && dialog instanceof Dialog.Palette palette) {
            return Commanding.taken(state, palette);
        }
        if (target instanceof Target.OfVerb of && dialog instanceof Dialog.Help) {
            return Habits.learned(Verbs.done(state.withoutDialog(), of.verb()), of.verb());
        }
        return Step.to(state);
    }
}
