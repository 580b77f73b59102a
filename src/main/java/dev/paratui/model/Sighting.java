package dev.paratui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was last seen of a session outside: observed, dated, rebuilt after a restart.
 *
 * @param signals every signal that says what its program does, the surest first; some may disagree
 * @param usage what its program told of its own use; empty: nothing
 * @param diff empty until first looked at, or while it cannot be told
 * @param gitState what hinders git in the work tree ({@code merging}, {@code rebasing}, {@code detached} …); empty:
 *     nothing
 * @param conflicts names of sessions, or {@code @branch} of its target, with which it would conflict
 * @param waiting its place in the line for a free place to work, from 1; 0: it does not wait there
 * @param resources what its processes use; empty: not known, or it has none
 */
public record Sighting(
        Evidence evidence,
        List<Evidence> signals,
        Optional<Usage> usage,
        Optional<PaneSeen> pane,
        Optional<DiffCounts> diff,
        String gitState,
        List<String> conflicts,
        int waiting,
        Optional<Resources> resources,
        Instant at) {
    public Sighting {
        signals = List.copyOf(signals);
        conflicts = List.copyOf(conflicts);
    }

    public static Sighting nothingYet(Instant at) {
        return new Sighting(
                Evidence.unknown(at),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                0,
                Optional.empty(),
                at);
    }

    public Sighting believing(Evidence newEvidence, Instant newAt) {
        return new Sighting(newEvidence, signals, usage, pane, diff, gitState, conflicts, waiting, resources, newAt);
    }

    public Sighting signalled(List<Evidence> newSignals) {
        return new Sighting(evidence, newSignals, usage, pane, diff, gitState, conflicts, waiting, resources, at);
    }

    public Sighting using(Usage newUsage, Instant newAt) {
        return new Sighting(
                evidence, signals, Optional.of(newUsage), pane, diff, gitState, conflicts, waiting, resources, newAt);
    }

    public Sighting seeing(Optional<PaneSeen> newPane, Instant newAt) {
        return new Sighting(evidence, signals, usage, newPane, diff, gitState, conflicts, waiting, resources, newAt);
    }

    public Sighting counting(Optional<DiffCounts> newDiff, String newGitState, Instant newAt) {
        return new Sighting(evidence, signals, usage, pane, newDiff, newGitState, conflicts, waiting, resources, newAt);
    }

    public Sighting clashing(List<String> newConflicts, Instant newAt) {
        return new Sighting(evidence, signals, usage, pane, diff, gitState, newConflicts, waiting, resources, newAt);
    }

    /** Standing at this place in the line for a free place to work; 0: it does not wait in one. */
    public Sighting waitingAs(int place) {
        return new Sighting(evidence, signals, usage, pane, diff, gitState, conflicts, place, resources, at);
    }

    public Sighting taking(Optional<Resources> newResources) {
        return new Sighting(evidence, signals, usage, pane, diff, gitState, conflicts, waiting, newResources, at);
    }

    /** Whether the same things are so, however old the look. */
    public boolean agreesWith(Sighting other) {
        return evidence.equals(other.evidence)
                && signals.equals(other.signals)
                && usage.equals(other.usage)
                && diff.equals(other.diff)
                && gitState.equals(other.gitState)
                && conflicts.equals(other.conflicts)
                && waiting == other.waiting
                && isTakingAbout(other)
                && pane.flatMap(PaneSeen::exitStatus).equals(other.pane.flatMap(PaneSeen::exitStatus))
                && pane.map(PaneSeen::title).equals(other.pane.map(PaneSeen::title));
    }

    private boolean isTakingAbout(Sighting other) {
        return resources.isPresent() == other.resources.isPresent()
                && resources.flatMap(mine -> other.resources.map(mine::isAbout)).orElse(true);
    }
}
