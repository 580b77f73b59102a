package dev.paratui.engine.watch;

import dev.paratui.exec.ProgramFailed;
import dev.paratui.git.History;
import dev.paratui.git.Stands;
import dev.paratui.git.TreeSnapshot;
import dev.paratui.git.Trials;
import dev.paratui.git.Verdict;
import dev.paratui.model.Agreement;
import dev.paratui.model.FileConflict;
import dev.paratui.model.Foreseen;
import dev.paratui.model.Meeting;
import dev.paratui.radar.Companions;
import dev.paratui.radar.Pair;
import dev.paratui.radar.Pairs;
import dev.paratui.radar.PathSet;
import dev.paratui.radar.Stand;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One round of the radar: each session on its target, then every two of them. */
final class Encounter {
    private static final Logger LOG = Logger.getLogger(Encounter.class.getName());
    private static final String NOT_YET = "not looked at yet";
    /** So many pairs are tried before what is known is told. */
    private static final int PORTION = 150;

    private final Stands stands;
    private final Trials trials;
    private final InstantSource clock;
    private final Set<String> failed = new TreeSet<>();
    private volatile Map<String, Stand> standing = Map.of();

    Encounter(Stands stands, Trials trials, InstantSource clock) {
        this.stands = stands;
        this.trials = trials;
        this.clock = clock;
    }

    /**
     * A session as last looked at.
     *
     * @param target empty: there is none
     * @param taken none: not looked at; none inside: there was nothing whole to be taken
     */
    record Arrival(String name, String target, Optional<Optional<TreeSnapshot>> taken) {
        Optional<TreeSnapshot> snapshot() {
            return taken.flatMap(found -> found);
        }

        String branch() {
            return Meeting.branch(target);
        }

        String whyUnknown() {
            return taken.isEmpty() ? NOT_YET : name + " is in the middle of a merge, or its work tree is gone";
        }
    }

    /** Those whose snapshot could not be used in the last round. */
    Set<String> failed() {
        return Set.copyOf(failed);
    }

    /** Tells what it finds as soon as it is found, targets first. */
    void run(List<Arrival> arrivals, Set<String> recent, Consumer<List<Meeting>> tell) {
        failed.clear();
        Map<Arrival, Stands.Work> works = works(arrivals);
        Map<String, Stand> found = onTargets(arrivals, works, tell);
        standing = Map.copyOf(found);
        tell.accept(unknownPairs(arrivals, found));
        List<Meeting> known = new ArrayList<>();
        List<Pair> toTry = new ArrayList<>();
        for (Pair pair : Pairs.of(List.copyOf(found.values()), recent)) {
            if (pair.isToBeTried()) {
                toTry.add(pair);
            } else {
                known.add(clean(pair.a().name(), pair.b().name(), "paths"));
            }
        }
        tell.accept(known);
        for (int from = 0; from < toTry.size(); from += PORTION) {
            tell.accept(tried(toTry.subList(from, Math.min(toTry.size(), from + PORTION))));
        }
    }

    List<Foreseen> foresee(List<String> planned, History history, Collection<String> targets) {
        List<List<String>> changes = targets.stream()
                .flatMap(branch -> history.changes(branch).stream())
                .toList();
        List<Companions.Companion> companions = Companions.of(changes, planned);
        return standing.values().stream()
                .map(stand -> new Foreseen(stand.name(), likely(stand.paths(), planned, companions)))
                .sorted(java.util.Comparator.comparing(Foreseen::session))
                .toList();
    }

    private static List<Foreseen.Likely> likely(
            PathSet changed, List<String> planned, List<Companions.Companion> companions) {
        List<Foreseen.Likely> likely = new ArrayList<>();
        changed.paths().stream()
                .filter(path -> planned.stream().anyMatch(wanted -> Companions.isIn(path, wanted)))
                .forEach(path -> likely.add(new Foreseen.Likely(path, "planned", "it has changed this")));
        companions.stream()
                .filter(companion -> changed.paths().contains(companion.path()))
                .forEach(companion -> likely.add(new Foreseen.Likely(
                        companion.path(),
                        "companion",
                        "changed along with " + companion.with() + " in " + companion.together() + " of "
                                + companion.changes() + " commits")));
        return likely;
    }

    private Map<Arrival, Stands.Work> works(List<Arrival> arrivals) {
        Map<Arrival, Stands.Work> works = new LinkedHashMap<>();
        Map<String, Optional<String>> tips = new HashMap<>();
        for (Arrival arrival : arrivals) {
            try {
                arrival.snapshot()
                        .flatMap(snapshot -> tips.computeIfAbsent(arrival.target(), stands::tip)
                                .map(tip -> stands.workOn(snapshot, tip)))
                        .ifPresent(work -> works.put(arrival, work));
            } catch (ProgramFailed gone) {
                LOG.log(Level.FINE, "its snapshot is gone: " + arrival.name(), gone);
                failed.add(arrival.name());
            }
        }
        return works;
    }

    private Map<String, Stand> onTargets(
            List<Arrival> arrivals, Map<Arrival, Stands.Work> works, Consumer<List<Meeting>> tell) {
        Map<Trials.Couple, Verdict> verdicts = trials.of(works.values().stream()
                .filter(stands::isToBeTried)
                .map(Stands.Work::trial)
                .toList());
        Map<String, Stand> found = new LinkedHashMap<>();
        List<Meeting> meetings = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Optional<Stands.Work> work = Optional.ofNullable(works.get(arrival));
            Optional<Verdict> verdict = work.flatMap(its -> Optional.ofNullable(verdicts.get(its.trial())));
            work.ifPresent(
                    its -> found.put(arrival.name(), stands.stand(arrival.name(), arrival.target(), its, verdict)));
            if (!arrival.target().isEmpty()) {
                meetings.add(work.map(its -> onTarget(arrival, its, verdict))
                        .orElseGet(() -> Meeting.unknown(
                                arrival.name(), arrival.branch(), arrival.whyUnknown(), clock.instant())));
            }
        }
        tell.accept(meetings);
        return found;
    }

    private Meeting onTarget(Arrival arrival, Stands.Work work, Optional<Verdict> verdict) {
        if (!stands.isToBeTried(work)) {
            return partly(clean(arrival.name(), arrival.branch(), "paths"), work.snapshot());
        }
        return partly(meeting(arrival.name(), arrival.branch(), verdict), work.snapshot());
    }

    /** What is too large to be looked into might conflict as well. */
    private static Meeting partly(Meeting meeting, TreeSnapshot snapshot) {
        return snapshot.leftOut().isEmpty()
                ? meeting
                : new Meeting(
                        meeting.a(),
                        meeting.b(),
                        meeting.agreement(),
                        meeting.files(),
                        meeting.source(),
                        "without " + String.join(", ", snapshot.leftOut()) + ": too large, and untracked",
                        meeting.at());
    }

    private List<Meeting> unknownPairs(List<Arrival> arrivals, Map<String, Stand> found) {
        List<Meeting> unknown = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            for (int j = i + 1; j < arrivals.size(); j++) {
                Arrival one = arrivals.get(i);
                Arrival other = arrivals.get(j);
                Optional<Arrival> missing = !found.containsKey(one.name())
                        ? Optional.of(one)
                        : Optional.of(other).filter(second -> !found.containsKey(second.name()));
                missing.ifPresent(its -> unknown.add(pair(one, other, its.whyUnknown())));
            }
        }
        return unknown;
    }

    private Meeting pair(Arrival one, Arrival other, String reason) {
        boolean isInOrder = one.name().compareTo(other.name()) <= 0;
        return Meeting.unknown(
                isInOrder ? one.name() : other.name(), isInOrder ? other.name() : one.name(), reason, clock.instant());
    }

    private List<Meeting> tried(List<Pair> pairs) {
        Map<Pair, Trials.Couple> couples = new HashMap<>();
        pairs.forEach(pair -> couples.put(pair, new Trials.Couple(pair.ours(), pair.theirs())));
        Map<Trials.Couple, Verdict> verdicts = trials.of(couples.values());
        return pairs.stream()
                .map(pair ->
                        meeting(pair.a().name(), pair.b().name(), Optional.ofNullable(verdicts.get(couples.get(pair)))))
                .toList();
    }

    private Meeting meeting(String a, String b, Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            return Meeting.unknown(a, b, stands.whyNot(), clock.instant());
        }
        List<FileConflict> files = verdict.get() instanceof Verdict.Conflict conflict ? conflict.files() : List.of();
        return files.isEmpty()
                ? clean(a, b, "merge")
                : new Meeting(a, b, Agreement.CONFLICT, files, "merge", "", clock.instant());
    }

    private Meeting clean(String a, String b, String source) {
        return new Meeting(a, b, Agreement.CLEAN, List.of(), source, "", clock.instant());
    }
}
