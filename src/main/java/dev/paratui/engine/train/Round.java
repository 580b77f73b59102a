package dev.paratui.engine.train;

import dev.paratui.command.AdvanceEntries;
import dev.paratui.command.BeginPublishing;
import dev.paratui.config.Settings;
import dev.paratui.engine.Done;
import dev.paratui.git.Outcome;
import dev.paratui.git.Preparation.Prepared;
import dev.paratui.model.Batch;
import dev.paratui.model.CheckRun;
import dev.paratui.model.Checking;
import dev.paratui.model.EntryState;
import dev.paratui.model.Intent;
import dev.paratui.model.Refused;
import dev.paratui.model.Snapshot;
import dev.paratui.train.Search;
import dev.paratui.train.Step;
import dev.paratui.train.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One batch of the train: merged, checked, published; as often as it takes until it is known what becomes of one entry.
 */
public final class Round {
    /** Under this name the publisher notes that a git of ours may hold locks. */
    private static final String NAME = "train";

    private final Yard yard;
    private final Intent.Land own;
    private final Tidings tidings;
    /** Trees of the target that were seen to be red. */
    private final Set<String> redTargets = new HashSet<>();

    public Round(Yard yard, Intent.Land own) {
        this.yard = yard;
        this.own = own;
        this.tidings = new Tidings(yard.engine(), own);
    }

    /** What became of the entry; nothing when the batch must be made anew, since the world has moved. */
    public Optional<Done> ride() {
        Snapshot snapshot = yard.engine().board().snapshot();
        Optional<Rider> rider = Platform.rider(own, snapshot.ledger());
        if (rider.isEmpty()) {
            return Optional.of(Done.with());
        }
        String target = rider.get().entry().target();
        Settings settings = yard.settingsFor(target);
        String base = yard.hands().landing().tip(target);
        boolean isTargetRed = redTargets.contains(yard.repository().tree(base));
        List<Rider> batch =
                new Platform(snapshot, rider.get()).batch(isTargetRed || settings.requests() ? 1 : settings.batch());
        tidings.ask(new AdvanceEntries(batch.stream().map(Rider::id).toList(), Optional.empty()));
        Stops stops = new Stops(tidings, settings);
        List<Wagon> wagons = new Assembly(yard, stops).assembled(batch, base);
        if (!wagons.isEmpty()) {
            new Journey(wagons, base, settings, stops).travel(isTargetRed ? Verdict.RED : Verdict.UNKNOWN);
        }
        return tidings.answer();
    }

    /** The way of one batch from its first check to the target. */
    private final class Journey {
        private final List<Wagon> wagons;
        private final String base;
        private final Settings settings;
        private final Stops stops;
        private int checks;
        private Optional<CheckRun> last = Optional.empty();
        private Optional<CheckRun> red = Optional.empty();

        Journey(List<Wagon> wagons, String base, Settings settings, Stops stops) {
            this.wagons = wagons;
            this.base = base;
            this.settings = settings;
            this.stops = stops;
        }

        void travel(Verdict target) {
            boolean isChecked = !commands(wagons.size(), wagons.size()).isEmpty();
            boolean wasHeld =
                    wagons.stream().anyMatch(wagon -> wagon.rider().entry().state() == EntryState.HELD);
            if ((isChecked || wasHeld) && isHeld(wagons.size())) {
                return;
            }
            Search search = Search.of(wagons.size(), target);
            Step step = search.next();
            while (step instanceof Step.Check check) {
                Inspection inspection = inspect(search, check.count());
                if (inspection.verdict() == Verdict.UNKNOWN) {
                    inspection.obstacle().ifPresent(held -> wagons.forEach(wagon -> tidings.held(wagon.rider(), held)));
                    return;
                }
                note(check.count(), inspection);
                search = search.told(check.count(), inspection.verdict());
                step = search.next();
            }
            arrive(step, search.target() == Verdict.RED);
        }

        private void arrive(Step step, boolean isTargetRed) {
            if (step instanceof Step.Land land) {
                publish(land.count());
            } else if (step instanceof Step.Reject reject) {
                Rider bad = wagons.get(reject.count()).rider();
                // A target that moved meanwhile may hold what mends it.
                boolean isStill =
                        yard.hands().landing().tip(bad.entry().target()).equals(base);
                if (reject.count() == 0 ? isStill : publish(reject.count())) {
                    red.ifPresent(run -> stops.red(bad, run, isTargetRed));
                }
            }
        }

        /** The run of the fewest that are red is the one to be shown: it is the blamed entry's. */
        private void note(int count, Inspection inspection) {
            if (inspection.verdict() == Verdict.GREEN) {
                last = count == 0 ? last : inspection.run();
            } else if (count == 0) {
                redTargets.add(yard.repository().tree(base));
            } else {
                red = inspection.run();
            }
        }

        private Inspection inspect(Search search, int count) {
            String commit = count == 0 ? base : wagons.get(count - 1).prepared().commit();
            List<String> commands = commands(Math.max(1, count), count);
            Optional<Inspection> known = yard.inspector().known(commit, commands);
            if (known.isPresent()) {
                return known.get();
            }
            checks++;
            String command = String.join("; ", commands);
            Batch batch = new Batch(entries(wagons.size()), count, search.green(), search.red());
            Instant now = yard.engine().board().snapshot().at();
            tidings.ask(new AdvanceEntries(batch.entries(), Optional.of(command)));
            Checking shown = new Checking(batch, command, checks, now, "");
            return yard.inspector()
                    .inspect(
                            new Inspector.Candidate(commit, commands, shown),
                            settings,
                            yard.engine().board());
        }

        /** @param aboard whose own checks count: none for the bare target, of which they ask nothing */
        private List<String> commands(int count, int aboard) {
            String commit = wagons.get(count - 1).prepared().commit();
            List<String> own = wagons.subList(0, aboard).stream()
                    .map(wagon -> wagon.rider().ownCheck())
                    .toList();
            return Rules.commands(settings, yard.repository().changed(base, commit), own);
        }

        private List<String> entries(int count) {
            return wagons.subList(0, count).stream().map(Wagon::entry).toList();
        }

        /** Whether the target is where these entries were merged onto it, and now holds them. */
        private boolean publish(int count) {
            if (settings.requests()) {
                propose(wagons.get(0));
                return false;
            }
            if (!tidings.ask(new BeginPublishing(entries(count))).equals(BeginPublishing.GRANTED)) {
                return false;
            }
            Outcome outcome = yard.hands().publisher().publish(upTo(count));
            if (outcome instanceof Outcome.Landed) {
                wagons.subList(0, count).forEach(wagon -> stops.landed(wagon, last));
                return true;
            }
            if (outcome instanceof Outcome.Held held && !isHeld(count)) {
                tidings.held(wagons.get(0).rider(), held);
            }
            return false;
        }

        /** The target stays where it is, so each is offered by itself; done anew when the target has moved. */
        private void propose(Wagon wagon) {
            boolean isStill =
                    yard.hands().landing().tip(wagon.rider().entry().target()).equals(base);
            if (!isStill
                    || isHeld(1)
                    || !tidings.ask(new BeginPublishing(entries(1))).equals(BeginPublishing.GRANTED)) {
                return;
            }
            try {
                stops.proposed(wagon, yard.proposals().propose(wagon, settings), last);
            } catch (Refused refused) {
                stops.stopped(wagon.rider(), refused.refusal());
            }
        }

        /** Finds the entry whose way is not free, and holds it; the others go on without it. */
        private boolean isHeld(int count) {
            if (yard.obstacle(upTo(count)).isEmpty()) {
                return false;
            }
            for (int at = 1; at <= count; at++) {
                Optional<Outcome.Held> held = yard.obstacle(upTo(at));
                if (held.isPresent()) {
                    tidings.held(wagons.get(at - 1).rider(), held.get());
                    return true;
                }
            }
            return false;
        }

        private Prepared upTo(int count) {
            Prepared end = wagons.get(count - 1).prepared();
            return new Prepared(NAME, end.target(), base, end.tip(), end.commit());
        }
    }
}
