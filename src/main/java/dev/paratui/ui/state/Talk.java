package dev.paratui.ui.state;

import dev.paratui.tool.task.DiscoveryView;
import dev.paratui.tool.task.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What agents found out and wrote to one another, as one row of things that were said. */
public final class Talk {
    private static final int MOST_AROUND = 8;

    private Talk() {}

    /**
     * Something that was said.
     *
     * @param to empty: it was found out, and is for all
     * @param state of a message; empty for what was found out
     */
    public record Item(String id, Instant at, String from, String to, String text, List<String> tags, String state) {
        public boolean isMessage() {
            return !to.isEmpty();
        }

        static Item of(DiscoveryView told) {
            return new Item(told.id(), told.createdAt(), told.agentId(), "", told.content(), told.tags(), "");
        }

        static Item of(MessageView told) {
            return new Item(told.id(), told.at(), told.from(), told.to(), told.text(), List.of(), told.state());
        }
    }

    /** Those that fit the filter, oldest first. */
    public static List<Item> shown(UiState state, Page.Discoveries page) {
        List<String> words =
                List.of(page.filter().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return all(state).stream()
                .filter(item -> words.stream().allMatch(word -> fits(item, word)))
                .toList();
    }

    private static List<Item> all(UiState state) {
        List<Item> all = new ArrayList<>();
        state.fleet().shared().discoveries().forEach(told -> all.add(Item.of(told)));
        state.fleet().shared().messages().forEach(told -> all.add(Item.of(told)));
        all.sort(Comparator.comparing(Item::at));
        return all;
    }

    private static boolean fits(Item item, String word) {
        String all = "from:" + item.from() + " to:" + item.to() + " tag:" + String.join(" tag:", item.tags())
                + (item.isMessage() ? " is:message " : " is:discovery ") + item.state() + " " + item.text();
        return all.toLowerCase(Locale.ROOT).contains(word);
    }

    public static Optional<Item> chosen(UiState state, Page.Discoveries page) {
        List<Item> shown = shown(state, page);
        return page.chosen()
                .flatMap(id ->
                        shown.stream().filter(item -> item.id().equals(id)).findFirst())
                .or(() -> shown.stream().reduce((before, last) -> last));
    }

    /** What the two have written to each other before and after it. */
    public static List<Item> around(UiState state, Item item) {
        List<Item> messages = all(state).stream().filter(Item::isMessage).toList();
        List<Item> around =
                messages.stream().filter(other -> isBetweenSame(item, other)).toList();
        int at = around.indexOf(item);
        int from = Math.max(0, Math.min(at - MOST_AROUND / 2, around.size() - MOST_AROUND));
        return around.subList(from, Math.min(around.size(), from + MOST_AROUND));
    }

    private static boolean isBetweenSame(Item one, Item other) {
        return (one.from().equals(other.from()) && one.to().equals(other.to()))
                || (one.from().equals(other.to()) && one.to().equals(other.from()));
    }

    static UiState by(UiState state, Page.Discoveries page, int count) {
        List<Item> shown = shown(state, page);
        if (shown.isEmpty()) {
            return state;
        }
        int at = chosen(state, page).map(shown::indexOf).orElse(0);
        int wanted = Math.max(0, Math.min(shown.size() - 1, at + count));
        return chosen(state, page, shown.get(wanted).id());
    }

    /** Whoever chooses the newest follows what comes. */
    static UiState chosen(UiState state, Page.Discoveries page, String id) {
        List<Item> shown = shown(state, page);
        boolean isNewest = !shown.isEmpty() && shown.get(shown.size() - 1).id().equals(id);
        return state.with(page.of(isNewest ? Optional.empty() : Optional.of(id)));
    }
}
