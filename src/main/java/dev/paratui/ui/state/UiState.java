package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.task.TaskView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the dashboard knows; what it shows follows from it alone.
 *
 * @param pending calls that have not yet answered
 */
public record UiState(
        Fleet fleet,
        Choice choice,
        Preview preview,
        Page page,
        Optional<Dialog> dialog,
        List<Toast> toasts,
        List<Action.Call> pending,
        Scene scene,
        Desk desk) {
    private static final int MAX_TOASTS = 4;
    private static final int MAX_CLASHES = 3;

    public UiState {
        toasts = List.copyOf(toasts);
        pending = List.copyOf(pending);
    }

    /** Before anything is known. */
    public static UiState starting(Scene scene) {
        return new UiState(
                Fleet.UNKNOWN,
                Choice.NONE,
                Preview.NONE,
                Page.SESSIONS,
                Optional.empty(),
                List.of(),
                List.of(),
                scene,
                Desk.EMPTY);
    }

    /** The same, knowing which repository it is about before anyone has told. */
    public UiState of(String repository) {
        return with(new Fleet(fleet.link(), repository, 0, Map.of(), List.of(), List.of(), Shared.NOTHING, 0));
    }

    /** The same, with sessions in groups. */
    public UiState grouped(Grouping grouping) {
        return with(desk.with(desk.frame().grouped(grouping)));
    }

    /** The same, for a person with these habits. */
    public UiState used(Habits habits) {
        return with(desk.with(habits));
    }

    /** The same, with what the settings of keys contradict told: all of it, or the first and how many more. */
    public UiState toldOfKeys() {
        List<Clash> clashes = scene.keymap().clashes();
        UiState told = this;
        for (Clash clash : clashes.subList(0, Math.min(MAX_CLASHES, clashes.size()))) {
            told = told.toasting(Toast.of("warn", clash.words(), clash.todo(), now()));
        }
        int more = clashes.size() - MAX_CLASHES;
        return more <= 0
                ? told
                : told.toasting(
                        Toast.of("warn", more + " more keys clash", "? marks them all, para doctor tells them", now()));
    }

    public Instant now() {
        return scene.now();
    }

    /** The session that the person looks at in the list. */
    public Optional<SessionView> selected() {
        return choice.selected().flatMap(fleet::find);
    }

    /** The session that a verb is about on this page. */
    public Optional<String> subject() {
        if (page instanceof Page.Diff diff) {
            return Optional.of(diff.session());
        }
        if (page instanceof Page.Conflicts conflicts) {
            return Crossing.of(this, conflicts).flatMap(Crossing::session).filter(name -> fleet.find(name)
                    .isPresent());
        }
        if (page instanceof Page.Train train) {
            return Moving.chosen(this, train).map(EntryView::session).filter(name -> fleet.find(name)
                    .isPresent());
        }
        if (page instanceof Page.Tasks tasks) {
            return Planned.chosen(this, tasks).map(TaskView::id).flatMap(id -> Related.sessionOf(this, id));
        }
        if (page instanceof Page.Events events) {
            return Timeline.wanted(this, events)
                    .map(Page.Scrub::session)
                    .or(() -> Related.task(this).flatMap(id -> Related.sessionOf(this, id)))
                    .filter(name -> fleet.find(name).isPresent());
        }
        if (page instanceof Page.Discoveries discoveries) {
            return Talk.chosen(this, discoveries).flatMap(item -> java.util.stream.Stream.of(item.from(), item.to())
                    .filter(name -> fleet.find(name).isPresent())
                    .findFirst());
        }
        return page instanceof Page.Sessions ? selected().map(SessionView::name) : Optional.empty();
    }

    /** Whether the session a dialog is about can no longer be acted upon. */
    public boolean isGone(Dialog open) {
        return open.about().isPresent()
                && open.about()
                        .flatMap(fleet::find)
                        .filter(session -> !session.life().equals("cancelled"))
                        .isEmpty();
    }

    UiState with(Fleet newFleet) {
        return new UiState(newFleet, choice, preview, page, dialog, toasts, pending, scene, desk);
    }

    UiState with(Choice newChoice) {
        return new UiState(fleet, newChoice, preview, page, dialog, toasts, pending, scene, desk);
    }

    UiState with(Preview newPreview) {
        return new UiState(fleet, choice, newPreview, page, dialog, toasts, pending, scene, desk);
    }

    UiState with(Page newPage) {
        return new UiState(fleet, choice, preview, newPage, dialog, toasts, pending, scene, desk);
    }

    UiState with(Dialog newDialog) {
        return new UiState(fleet, choice, preview, page, Optional.of(newDialog), toasts, pending, scene, desk);
    }

    UiState withoutDialog() {
        return new UiState(fleet, choice, preview, page, Optional.empty(), toasts, pending, scene, desk);
    }

    UiState with(Scene newScene) {
        return new UiState(fleet, choice, preview, page, dialog, toasts, pending, newScene, desk);
    }

    UiState with(Desk newDesk) {
        return new UiState(fleet, choice, preview, page, dialog, toasts, pending, scene, newDesk);
    }

    UiState toasting(Toast toast) {
        List<Toast> more = new ArrayList<>(toasts);
        more.removeIf(known -> known.text().equals(toast.text()));
        more.add(toast);
        return toasts(more.subList(Math.max(0, more.size() - MAX_TOASTS), more.size()));
    }

    UiState toasts(List<Toast> newToasts) {
        return new UiState(fleet, choice, preview, page, dialog, newToasts, pending, scene, desk);
    }

    UiState pending(Action.Call call) {
        List<Action.Call> more = new ArrayList<>(pending);
        more.add(call);
        return new UiState(fleet, choice, preview, page, dialog, toasts, more, scene, desk);
    }

    UiState answered(Action.Call call) {
        List<Action.Call> fewer = new ArrayList<>(pending);
        fewer.remove(call);
        return new UiState(fleet, choice, preview, page, dialog, toasts, fewer, scene, desk);
    }
}
