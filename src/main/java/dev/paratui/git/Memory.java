package dev.paratui.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers the answers to the newest questions, for answers that never change. Thread-safe. */
final class Memory<T> {
    private static final int MAX_REMEMBERED = 1_000;

    private final int most;
    private final Map<String, T> known = new LinkedHashMap<>(16, 0.75f, true);

    Memory() {
        this(MAX_REMEMBERED);
    }

    Memory(int most) {
        this.most = most;
    }

    T of(String key, Supplier<T> question) {
        Optional<T> answer = known(key);
        if (answer.isPresent()) {
            return answer.get();
        }
        T found = question.get();
        put(key, found);
        return found;
    }

    synchronized Optional<T> known(String key) {
        return Optional.ofNullable(known.get(key));
    }

    synchronized void put(String key, T answer) {
        known.put(key, answer);
        if (known.size() > most) {
            known.remove(known.keySet().iterator().next());
        }
    }

    synchronized void clear() {
        known.clear();
    }
}
