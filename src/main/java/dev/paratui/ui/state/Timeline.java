package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.EventView;
import dev.paratui.tool.EventsTool;
import dev.paratui.tool.PaneHistoryTool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events' page: which are shown, which is chosen, and what the pane showed at that moment. */
public final class Timeline {
    private static final int MAX_EVENTS = 1_000;

    private Timeline() {}

    /** Those that fit the filter, oldest first. */
    public static List<EventView> shown(UiState state, Page.Events page) {
        EventFilter filter = EventFilter.of(page.filter(), state.now());
        return page.events().stream().filter(filter::fits).toList();
    }

    /** The one that the person has chosen, else the newest: that is followed. */
    public static Optional<EventView> chosen(UiState state, Page.Events page) {
        List<EventView> shown = shown(state, page);
        Optional<EventView> newest = shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(shown.size() - 1));
        return page.chosen()
                .flatMap(revision -> shown.stream()
                        .filter(event -> event.revision() >= revision)
                        .findFirst())
                .or(() -> newest);
    }

    /** The session that an event is about; empty: none. */
    public static Optional<String> sessionOf(EventView event) {
        JsonNode data = event.data();
        return Optional.of(data.path("session").asText("")).filter(name -> !name.isEmpty());
    }

    /** The task that an event is about; empty: none. */
    static Optional<String> taskOf(EventView event) {
        String id = event.data().path("id").asText("");
        return Optional.of(id).filter(known -> known.startsWith("task-"));
    }

    /** The picture that the page is to show: of which session, and when. */
    public static Optional<Page.Scrub> wanted(UiState state, Page.Events page) {
        return page.scrub().or(() -> chosen(state, page).flatMap(event -> sessionOf(event)
                .or(() -> doer(state, event))
                .map(session -> new Page.Scrub(session, event.at()))));
    }

    /** The session whose agent did it. */
    private static Optional<String> doer(UiState state, EventView event) {
        return Optional.of(event.by()).filter(name -> state.fleet().find(name).isPresent());
    }

    static UiState by(UiState state, Page.Events page, int count) {
        List<EventView> shown = shown(state, page);
        if (shown.isEmpty()) {
            return state;
        }
        int at = chosen(state, page).map(shown::indexOf).orElse(0);
        int wanted = Math.max(0, Math.min(shown.size() - 1, at + count));
        return chosen(state, page, shown.get(wanted).revision());
    }

    /** Whoever chooses the newest follows what comes. */
    static UiState chosen(UiState state, Page.Events page, long revision) {
        List<EventView> shown = shown(state, page);
        boolean isNewest = !shown.isEmpty() && shown.get(shown.size() - 1).revision() == revision;
        return state.with(page.choosing(isNewest ? Optional.empty() : Optional.of(revision)));
    }

    /** The picture before or after the one that is shown. */
    static UiState stepped(UiState state, Page.Events page, int by) {
        return page.seeing()
                .flatMap(seeing -> seeing.picture()
                        .flatMap(by < 0 ? PaneHistoryTool.Output::before : PaneHistoryTool.Output::after)
                        .map(at -> state.with(page.scrubbed(new Page.Scrub(seeing.session(), at)))))
                .orElse(state);
    }

    /** Asks for the picture that is to be shown and is not; one at a time, so that holding a key asks no more often. */
    static Step followed(Step step) {
        UiState state = step.state();
        if (!(state.page() instanceof Page.Events page)) {
            return step;
        }
        boolean isAsking = state.pending().stream().anyMatch(call -> call.tool().equals("pane_history"));
        Optional<Page.Scrub> wanted = wanted(state, page);
        boolean isSeen = wanted.isEmpty()
                || page.seeing()
                        .filter(seeing -> wanted.get().equals(new Page.Scrub(seeing.session(), seeing.asked())))
                        .isPresent();
        if (isAsking || isSeen) {
            return step;
        }
        Action.Call call = Requests.footage(wanted.get());
        List<Action> actions = new ArrayList<>(step.actions());
        actions.add(call);
        return new Step(state.pending(call), actions);
    }

    static UiState pictured(UiState state, Action.Call call, Optional<PaneHistoryTool.Output> picture) {
        if (!(state.page() instanceof Page.Events page)) {
            return state;
        }
        Instant asked = Instant.parse(call.arguments().path("at").asText());
        String session = call.arguments().path("session").asText();
        return state.with(page.seeing(new Page.Seeing(session, asked, picture)));
    }

    /** Only the newer ones are asked for again: they are put behind those that are known. */
    static Action.Call request(UiState state) {
        long known = state.page() instanceof Page.Events page && !page.events().isEmpty()
                ? page.events().get(page.events().size() - 1).revision()
                : Math.max(0, state.fleet().revision() - MAX_EVENTS);
        return Requests.events(known, MAX_EVENTS);
    }

    static UiState heard(UiState state, Action.Call call, EventsTool.Output output) {
        if (!(state.page() instanceof Page.Events page)) {
            return state;
        }
        long since = call.arguments().path("since").asLong();
        List<EventView> all = new ArrayList<>(page.events().stream()
                .filter(event -> event.revision() <= since)
                .toList());
        all.addAll(output.events());
        return state.with(page.with(all.subList(Math.max(0, all.size() - MAX_EVENTS), all.size())));
    }

    /** What a pane showed at a time of the clock, or so long ago. */
    static Step opened(UiState state, String session, Instant at) {
        Page.Events page = state.page() instanceof Page.Events shown ? shown : (Page.Events) Page.EVENTS;
        Page.Events there = page.filtered("session:" + session)
                .scrubbed(new Page.Scrub(session, at))
                .zoomed(true);
        UiState opened = state.with(there);
        return Step.call(opened, request(opened));
    }
}
