package dev.paratui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.ConsPStack;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PStack;

/**
 * What was done and can be taken back.
 *
 * @param newestFirst ids
 */
public record Acts(HashPMap<String, Act> byId, PStack<String> newestFirst) {
    public static final Acts EMPTY = new Acts(HashTreePMap.empty(), ConsPStack.empty());

    public Optional<Act> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An act that must be there. */
    public Act act(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no act " + id));
    }

    public List<Act> all() {
        return newestFirst.stream().map(byId::get).toList();
    }

    /** The newest act not yet undone that is so. */
    public Optional<Act> newest(Predicate<Act> condition) {
        return newestFirst.stream()
                .map(byId::get)
                .filter(act -> !act.isUndone() && !act.isGone())
                .filter(condition)
                .findFirst();
    }

    public Acts with(Act act) {
        return new Acts(
                byId.plus(act.id(), act), byId.containsKey(act.id()) ? newestFirst : newestFirst.plus(act.id()));
    }
}
