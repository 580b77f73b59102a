package dev.paratui.model.task;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * All messages, by number.
 *
 * @param unread numbers of what each recipient has not read; nothing: no row
 */
public record Mail(
        TreePMap<Long, Message> byNumber, HashPMap<String, Long> numbers, HashPMap<String, TreePSet<Long>> unread) {
    public static final Mail NONE = new Mail(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public Optional<Message> find(String id) {
        return Optional.ofNullable(numbers.get(id)).map(byNumber::get);
    }

    public long nextNumber() {
        return byNumber.isEmpty() ? 1 : byNumber.lastKey() + 1;
    }

    /** At most {@code limit} after a number, oldest first. */
    public List<Message> after(long number, int limit, java.util.function.Predicate<Message> condition) {
        return byNumber.tailMap(number, false).values().stream()
                .filter(condition)
                .limit(limit)
                .toList();
    }

    public List<Message> unreadBy(String recipient) {
        return unreadNumbers(recipient).stream().map(this::message).toList();
    }

    public Mail with(Message message) {
        TreePSet<Long> open = unreadNumbers(message.to());
        TreePSet<Long> now =
                message.state() == MessageState.READ ? open.minus(message.number()) : open.plus(message.number());
        return new Mail(
                byNumber.plus(message.number(), message),
                numbers.plus(message.id(), message.number()),
                now.isEmpty() ? unread.minus(message.to()) : unread.plus(message.to(), now));
    }

    private TreePSet<Long> unreadNumbers(String recipient) {
        return Optional.ofNullable(unread.get(recipient)).orElse(TreePSet.empty());
    }

    private Message message(long number) {
        return Optional.ofNullable(byNumber.get(number))
                .orElseThrow(() -> new IllegalStateException("no message " + number));
    }
}
