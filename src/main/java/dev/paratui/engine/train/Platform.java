package dev.paratui.engine.train;

import dev.paratui.model.Entry;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Ledger;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Snapshot;
import dev.paratui.model.task.Task;
import dev.paratui.model.task.TaskId;
import dev.paratui.train.Boarding;
import dev.paratui.train.Passenger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who waits to be landed on the target of one entry, and who of them goes next. */
final class Platform {
    private final Snapshot snapshot;
    private final Rider own;

    Platform(Snapshot snapshot, Rider own) {
        this.snapshot = snapshot;
        this.own = own;
    }

    /** The entry of an intent, as long as it is on its way. */
    static Optional<Rider> rider(Intent.Land intent, Ledger ledger) {
        return ledger.train()
                .find(intent.entry())
                .filter(entry -> !entry.state().isOver())
                .map(entry -> new Rider(entry, ledger.sessionOrRefuse(intent.session()), intent));
    }

    /** The next batch, in the order in which it is to land. */
    List<Rider> batch(int most) {
        Map<String, Rider> riders = new HashMap<>();
        List<Rider> waiting = waiting();
        waiting.forEach(rider -> riders.put(rider.id(), rider));
        return Boarding.batch(waiting.stream().map(this::passenger).toList(), most).stream()
                .map(passenger -> riders.get(passenger.entry()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** In the order of the train; those that are held look by themselves whether their way is free. */
    private List<Rider> waiting() {
        Ledger ledger = snapshot.ledger();
        Map<String, Intent.Land> intents = ledger.duties().all().stream()
                .filter(Intent.Land.class::isInstance)
                .map(Intent.Land.class::cast)
                .collect(Collectors.toMap(Intent.Land::entry, intent -> intent, (one, other) -> one));
        return ledger.train().open().stream()
                .filter(entry -> entry.target().equals(own.entry().target()))
                .filter(entry -> entry.id().equals(own.id()) || isReady(entry))
                .flatMap(entry -> Optional.ofNullable(intents.get(entry.id())).stream())
                .flatMap(intent -> rider(intent, ledger).stream())
                .toList();
    }

    /** Whatever else is to be done about a session comes first. */
    private boolean isReady(Entry entry) {
        return entry.state() != EntryState.HELD
                && snapshot.ledger().duties().of(entry.session()).stream()
                        .allMatch(intent -> intent instanceof Intent.Land
                                || intent instanceof Intent.Deliver
                                || intent instanceof Intent.Send
                                || intent instanceof Intent.Answer);
    }

    private Passenger passenger(Rider rider) {
        Set<String> clashes = entries(snapshot.sightingOf(rider.session().name()).conflicts().stream());
        Session session = rider.session();
        Stream<String> needed = Stream.concat(session.brief().after().stream(), sessionsOfTasksBefore(session.name()));
        boolean isPlaced = rider.entry().rank() == Entry.Rank.BY_HAND;
        return new Passenger(rider.id(), entries(needed), clashes, isPlaced);
    }

    private Set<String> entries(Stream<String> sessions) {
        Set<String> names = sessions.collect(Collectors.toSet());
        return snapshot.ledger().train().open().stream()
                .filter(entry -> names.contains(entry.session().value()))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** The sessions of the tasks that the tasks of this session depend on. */
    private Stream<String> sessionsOfTasksBefore(SessionName session) {
        return snapshot.ledger().tasks().all().stream()
                .filter(task -> isOf(task, session.value()))
                .flatMap(task -> task.assignment().dependencies().stream())
                .flatMap(this::sessionsOf);
    }

    private Stream<String> sessionsOf(TaskId id) {
        return snapshot.ledger().tasks().find(id).stream()
                .flatMap(task -> Stream.concat(
                        task.claim().by().stream(),
                        task
                                .assignment()
                                .opening()
                                .map(opening -> opening.session().value())
                                .stream()));
    }

    private static boolean isOf(Task task, String session) {
        return task.claim().isBy(session)
                || task.assignment()
                        .opening()
                        .filter(opening -> opening.session().value().equals(session))
                        .isPresent();
    }
}
