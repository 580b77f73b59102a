package dev.paratui.tool.task.plan;

import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items of a plan wait for which: those of a stage for those of the stage before, and for whom they name. */
final class PlanOrder {
    private static final String TASK_ID = "task-";

    private final List<PlanItem> items;
    private final Map<String, PlanItem> byRef = new HashMap<>();

    PlanOrder(List<PlanItem> items) {
        this.items = items;
        items.forEach(item -> byRef.putIfAbsent(item.ref(), item));
    }

    /** For each item the refs it depends on; ids of tasks outside of the plan may be among them. */
    List<List<String>> dependencies() {
        List<List<String>> dependencies = new ArrayList<>();
        List<String> before = List.of();
        List<String> here = new ArrayList<>();
        int stage = -1;
        for (PlanItem item : items) {
            if (item.place().stage() != stage) {
                before = here.isEmpty() ? before : List.copyOf(here);
                here.clear();
                stage = item.place().stage();
            }
            here.add(item.ref());
            dependencies.add(dependencies(item, before));
        }
        return dependencies;
    }

    private static List<String> dependencies(PlanItem item, List<String> before) {
        Attributes attributes = item.attributes();
        if (attributes.has(Attributes.ONLY_AFTER)) {
            return attributes.all(Attributes.ONLY_AFTER);
        }
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(attributes.all(Attributes.AFTER));
        return List.copyOf(all);
    }

    /** Refuses refs that nobody has, that two have, and items that would wait for themselves. */
    void requireGood(List<String> lines) {
        for (PlanItem item : items) {
            PlanLine line =
                    new PlanLine(item.place().line(), lines.get(item.place().line()));
            PlanItem first = byRef.getOrDefault(item.ref(), item);
            if (first.place().line() != item.place().line()) {
                throw line.bad(
                        "the ref \"" + item.ref() + "\" is that of line "
                                + (first.place().line() + 1) + " already",
                        "give each its own");
            }
            List<String> named = new ArrayList<>(item.attributes().all(Attributes.AFTER));
            named.addAll(item.attributes().all(Attributes.ONLY_AFTER));
            for (String ref : named) {
                if (!byRef.containsKey(ref) && !ref.startsWith(TASK_ID)) {
                    throw line.bad(
                            "no task of this plan has the ref \"" + Words.shown(ref) + "\"",
                            "give it to the one that is meant: {ref: " + Words.shown(ref) + "}");
                }
            }
        }
        requireNoCycle();
    }

    /** Takes away what waits for nobody, again and again; what remains waits for itself. */
    private void requireNoCycle() {
        Map<String, List<String>> behind = new HashMap<>();
        Map<String, Integer> missing = new LinkedHashMap<>();
        List<List<String>> dependencies = dependencies();
        for (int index = 0; index < items.size(); index++) {
            String ref = items.get(index).ref();
            List<String> inside = dependencies.get(index).stream()
                    .filter(byRef::containsKey)
                    .distinct()
                    .toList();
            missing.put(ref, inside.size());
            inside.forEach(before ->
                    behind.computeIfAbsent(before, key -> new ArrayList<>()).add(ref));
        }
        Deque<String> free = new ArrayDeque<>();
        missing.forEach((ref, count) -> {
            if (count == 0) {
                free.add(ref);
            }
        });
        while (!free.isEmpty()) {
            String ref = free.remove();
            missing.remove(ref);
            for (String dependant : behind.getOrDefault(ref, List.of())) {
                if (missing.merge(dependant, -1, Integer::sum) == 0) {
                    free.add(dependant);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw cycle(missing.keySet());
        }
    }

    /** Those behind a cycle wait too, so more lines than the cycle's may be named; the first is in it or before it. */
    private Refused cycle(Set<String> waiting) {
        String numbers = items.stream()
                .filter(item -> waiting.contains(item.ref()))
                .map(item -> String.valueOf(item.place().line() + 1))
                .collect(Collectors.joining(", "));
        return new Refused(Refusal.of(
                Code.DEPENDENCY_CYCLE,
                "lines " + numbers + " of the plan would wait for one another for ever",
                "take one of the refs out of {after: …}; what stands later waits for what stands before by itself"));
    }
}
