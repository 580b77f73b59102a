package dev.paratui.event;

import dev.paratui.model.Act;
import dev.paratui.model.ActKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What these acts put into the trash is cleaned away from now on: none of them can be taken back by itself any more.
 *
 * @param act by which all of it can be taken back; empty: it is removed for good
 */
public record CleanRequested(List<String> acts, String act, String intent) implements Event {
    /** Name of the acts' ids in the detail of the act of cleaning. */
    public static final String ACTS = "acts";

    public CleanRequested {
        acts = List.copyOf(acts);
        act = Objects.requireNonNullElse(act, ""); // older logs have none
    }

    @Override
    public Ledger applyTo(Ledger ledger) {
        Ledger cleaned = ledger;
        for (String id : acts) {
            Optional<Act> gone = ledger.acts().find(id);
            cleaned = gone.isPresent() ? cleaned.with(gone.get().gone()) : cleaned;
        }
        Ledger told = act.isEmpty() ? withoutWayBack(cleaned) : withWayBack(ledger, cleaned);
        return told.opening(new Intent.Clean(intent, acts, act));
    }

    /** An act belongs to a session: to that of the first of those that are cleaned away. */
    private Ledger withWayBack(Ledger before, Ledger cleaned) {
        return acts.stream()
                .flatMap(id -> before.acts().find(id).stream())
                .findFirst()
                .map(first -> cleaned.with(new Act(
                        act,
                        ActKind.CLEAN,
                        first.before(),
                        Map.of(ACTS, String.join(",", acts)),
                        before.stamp().at(),
                        Act.Undoing.POSSIBLE)))
                .orElse(cleaned);
    }

    private Ledger withoutWayBack(Ledger cleaned) {
        Ledger without = cleaned;
        for (Act cleaning : cleaned.acts().all()) {
            boolean isGone = cleaning.kind() == ActKind.CLEAN
                    && Stream.of(cleaning.detail().getOrDefault(ACTS, "").split(","))
                            .anyMatch(acts::contains);
            without = isGone && !cleaning.isUndone() ? without.with(cleaning.gone()) : without;
        }
        return without;
    }
}
