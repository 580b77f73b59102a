package dev.paratui.model.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** All discoveries, oldest first. */
public record Discoveries(PVector<Discovery> all) {
    public static final Discoveries NONE = new Discoveries(TreePVector.empty());

    public Discoveries with(Discovery discovery) {
        return new Discoveries(all.plus(discovery));
    }

    /** The newest {@code limit} with any of the tags, oldest first; no tags: any. */
    public List<Discovery> newest(Set<String> tags, int limit) {
        List<Discovery> found = new ArrayList<>();
        for (int index = all.size() - 1; index >= 0 && found.size() < limit; index--) {
            Discovery discovery = all.get(index);
            if (tags.isEmpty() || discovery.tags().stream().anyMatch(tags::contains)) {
                found.add(discovery);
            }
        }
        Collections.reverse(found);
        return found;
    }
}
