package dev.paratui.activity;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is believed of a program, by one authority at a time: its own hooks, until they are plainly wrong or have fallen
 * silent, then what two looks at its pane agree on. How its process ended is a fact and counts before both.
 *
 * @param looks what the looks agree on
 * @param hook what the program itself said last; empty: it never did, or is no longer believed
 * @param use of the tool that it spoke of
 * @param signals every signal of the last look, the surest first
 * @param current what is believed
 */
public record Belief(
        Settled looks, Optional<Evidence> hook, Hooks.ToolUse use, List<Evidence> signals, Evidence current) {
    /** A dialog needs a moment to be drawn, and the program's word may be ahead of its screen by as much. */
    private static final Duration GRACE = Duration.ofMillis(700);

    /** At rest nothing is written: what still writes is not at rest, whatever its screen looks like. */
    private static final Duration STILL = Duration.ofSeconds(2);

    public static final Hooks.ToolUse NO_USE = new Hooks.ToolUse("", "", "");
    private static final Set<String> PLAIN = Set.of("screen", "title");

    public Belief {
        signals = List.copyOf(signals);
    }

    public static Belief unknown(Instant since) {
        return new Belief(Settled.unknown(since), Optional.empty(), NO_USE, List.of(), Evidence.unknown(since));
    }

    /** One look at the pane. */
    public record Look(List<Evidence> signals, Optional<Duration> quiet, Duration holds, Instant at) {
        public Look {
            signals = List.copyOf(signals);
        }

        Evidence surest() {
            return signals.isEmpty() ? Evidence.unknown(at) : signals.get(0);
        }
    }

    /** The program itself said something. */
    public Belief heard(Hooks.Heard said) {
        if (said.evidence().isEmpty() || isOfAnother(said)) {
            return this;
        }
        Evidence told = said.evidence().get();
        return new Belief(looks, Optional.of(told), said.use(), signals, following(told));
    }

    public Belief seen(Look look) {
        Settled settled = looks.seen(look.surest());
        boolean isOver = settled.current().source().equals("process");
        Optional<Evidence> believed = isOver ? Optional.empty() : hook.filter(told -> isTrusted(told, settled, look));
        Evidence now = believed.orElse(settled.current());
        return new Belief(settled, believed, use, kept(look.signals()), following(now));
    }

    /** Whether another look soon may change what is believed. */
    public boolean isInDoubt() {
        return looks.doubt().isPresent()
                || (hook.isPresent() && isPlain(looks.current()) && looks.activity() != current.activity());
    }

    /** Every signal there is, the program's own word first. */
    public List<Evidence> allSignals() {
        return Stream.concat(hook.stream(), signals.stream()).toList();
    }

    /** While it asks for one use of a tool, another use's begin or end is no answer to that. */
    private boolean isOfAnother(Hooks.Heard said) {
        boolean isAsking =
                hook.filter(told -> told.activity() == Activity.PERMISSION).isPresent();
        boolean goesOn = said.evidence()
                .filter(told -> told.activity() == Activity.WORKING)
                .isPresent();
        return isAsking && goesOn && !said.use().isNone() && !said.use().equals(use);
    }

    /** What contradicts it must be plain, newer, and last; rest and dialogs must moreover be still. */
    private static boolean isTrusted(Evidence told, Settled settled, Look look) {
        Evidence seen = settled.current();
        boolean isBacked = look.surest().activity() == told.activity() || seen.activity() == told.activity();
        if (isBacked || settled.doubt().isPresent()) {
            return true;
        }
        if (!isPlain(seen)) {
            return told.activity() != Activity.WORKING
                    || age(told.since(), look).compareTo(look.holds()) < 0;
        }
        Duration lasted = age(seen.since().isAfter(told.since()) ? seen.since() : told.since(), look);
        if (seen.activity() == Activity.WORKING) {
            return lasted.compareTo(GRACE) < 0;
        }
        return lasted.compareTo(STILL) < 0
                || look.quiet().filter(quiet -> quiet.compareTo(STILL) < 0).isPresent();
    }

    private static Duration age(Instant since, Look look) {
        return Duration.between(since, look.at());
    }

    private static boolean isPlain(Evidence seen) {
        return PLAIN.contains(seen.source());
    }

    private Evidence following(Evidence next) {
        return next.activity() == current.activity() ? since(next, current.since()) : next;
    }

    /** A signal that says what it said before has said so since then. */
    private List<Evidence> kept(List<Evidence> fresh) {
        return fresh.stream()
                .map(one -> signals.stream()
                        .filter(before -> before.source().equals(one.source()) && before.activity() == one.activity())
                        .findFirst()
                        .map(before -> since(one, before.since()))
                        .orElse(one))
                .toList();
    }

    private static Evidence since(Evidence evidence, Instant since) {
        return new Evidence(evidence.activity(), evidence.source(), evidence.text(), since);
    }
}
