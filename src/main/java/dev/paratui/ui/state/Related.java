package dev.paratui.ui.state;

import dev.paratui.tool.EntryView;
import dev.paratui.tool.task.TaskView;
import java.util.Optional;

/** From one page to another the person takes along what they looked at: its session, task, entry and conflicts. */
final class Related {
    private Related() {}

    /** That page, with what belongs to the thing that is chosen on this one chosen there. */
    static Page on(UiState state, Page page) {
        Optional<String> session = state.subject();
        Optional<String> task = task(state);
        if (page instanceof Page.Tasks tasks) {
            // From the list one comes to see what waits; a gate that waits is chosen there by itself.
            boolean isForGates = state.page() instanceof Page.Sessions
                    && !state.fleet().shared().waitingGates().isEmpty();
            return isForGates
                    ? page
                    : task.or(() -> session.flatMap(
                                    name -> state.fleet().shared().taskOf(name).map(TaskView::id)))
                            .<Page>map(tasks::of)
                            .orElse(page);
        }
        if (page instanceof Page.Conflicts conflicts) {
            return session.flatMap(state.fleet()::find)
                    .filter(found -> !found.conflicts().isEmpty() || !(state.page() instanceof Page.Sessions))
                    .<Page>map(found -> new Page.Conflicts(
                            conflicts.found(),
                            Optional.of(new Page.Cell(
                                    found.name(),
                                    found.conflicts().stream().findFirst().orElse("@")))))
                    .orElse(page);
        }
        if (page instanceof Page.Train) {
            return session.flatMap(name -> entry(state, name))
                    .<Page>map(entry -> new Page.Train(Optional.of(entry.id())))
                    .orElse(page);
        }
        return page instanceof Page.Discoveries discoveries
                ? session.flatMap(name -> said(state, name))
                        .<Page>map(id -> discoveries.of(Optional.of(id)))
                        .orElse(page)
                : page;
    }

    /** The list, with the session of what was chosen. */
    static UiState sessions(UiState state) {
        Optional<String> session = state.subject();
        UiState there = state.with(Page.SESSIONS);
        return session.filter(name -> Listing.indexOf(Listing.of(there), name) >= 0)
                .map(name -> Selecting.named(there, name))
                .orElse(there);
    }

    /** The task that is looked at on this page; empty: none. */
    static Optional<String> task(UiState state) {
        if (state.page() instanceof Page.Tasks page) {
            return Planned.chosen(state, page).map(TaskView::id);
        }
        return state.page() instanceof Page.Events page
                ? Timeline.chosen(state, page).flatMap(Timeline::taskOf)
                : Optional.empty();
    }

    /** The session that a task is worked on in; empty: none that lives. */
    static Optional<String> sessionOf(UiState state, String task) {
        return state.fleet()
                .shared()
                .find(task)
                .flatMap(found -> found.claimedBy().or(found::session))
                .filter(name -> state.fleet().find(name).isPresent());
    }

    private static Optional<EntryView> entry(UiState state, String session) {
        return state.fleet().entries().stream()
                .filter(entry -> entry.session().equals(session))
                .findFirst();
    }

    private static Optional<String> said(UiState state, String session) {
        return Talk.shown(state, (Page.Discoveries) Page.DISCOVERIES).stream()
                .filter(item -> item.from().equals(session) || item.to().equals(session))
                .reduce((before, last) -> last)
                .map(Talk.Item::id);
    }
}
