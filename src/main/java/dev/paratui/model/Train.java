package dev.paratui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The sessions to be landed, one after the other.
 *
 * @param order ids of the entries that are not over, first to land first
 */
public record Train(TreePMap<String, Entry> entries, PVector<String> order) {
    public static final Train EMPTY = new Train(TreePMap.empty(), TreePVector.empty());

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** An entry that must be there. */
    public Entry entry(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no entry " + id));
    }

    /** The entry of this session that is not over. */
    public Optional<Entry> openOf(SessionName session) {
        return open().stream().filter(entry -> entry.session().equals(session)).findFirst();
    }

    /** The newest entry of this session, open or over; those of an earlier session of its name are not its own. */
    public Optional<Entry> newestOf(Session session) {
        return entries.values().stream()
                .filter(entry -> entry.session().equals(session.name()))
                .filter(entry -> !entry.queuedAt().isBefore(session.createdAt()))
                .max(Comparator.comparing(Entry::queuedAt).thenComparingLong(Entry::revision));
    }

    public List<Entry> open() {
        return order.stream().map(entries::get).toList();
    }

    /** With an entry before another one, or at the end when that is not under way. */
    public Train moved(String id, String before) {
        PVector<String> without = order.minus(id);
        int at = without.indexOf(before);
        return new Train(entries, at < 0 ? without.plus(id) : without.plus(at, id));
    }

    /** The entry behind this one. */
    public Optional<String> behind(String id) {
        int at = order.indexOf(id) + 1;
        return at > 0 && at < order.size() ? Optional.of(order.get(at)) : Optional.empty();
    }

    public Train with(Entry entry) {
        TreePMap<String, Entry> all = entries.plus(entry.id(), entry);
        if (entry.state().isOver()) {
            return new Train(all, order.minus(entry.id()));
        }
        return new Train(all, order.contains(entry.id()) ? order : order.plus(entry.id()));
    }
}
