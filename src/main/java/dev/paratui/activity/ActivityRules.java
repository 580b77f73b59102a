package dev.paratui.activity;

import dev.paratui.model.Activity;
import dev.paratui.model.Evidence;
import dev.paratui.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges one look at a pane: the surest signal that says anything decides. */
public final class ActivityRules {
    /** What is believed first when a screen carries several signs: what needs a person, then what goes on. */
    private static final List<Activity> RANKS = List.of(
            Activity.PERMISSION,
            Activity.QUESTION,
            Activity.LIMITED,
            Activity.WORKING,
            Activity.IDLE,
            Activity.DONE,
            Activity.EXITED);

    private static final int MAX_WORDS = 200;

    private ActivityRules() {}

    /**
     * @param at when the pane was looked at
     */
    public static Evidence judge(PaneSeen seen, Watch watch, Instant at) {
        return signals(seen, watch, at).stream().findFirst().orElseGet(() -> Evidence.unknown(at));
    }

    /** All that says anything, the surest first. */
    public static List<Evidence> signals(PaneSeen seen, Watch watch, Instant at) {
        return signals(seen, watch, OldBanner.NONE, at);
    }

    /** The same, on a screen on which a banner may stand that tells nothing any more. */
    public static List<Evidence> signals(PaneSeen seen, Watch watch, OldBanner old, Instant at) {
        return Stream.of(
                        process(seen, at),
                        screen(seen, watch, old, at),
                        bell(seen, watch, at),
                        title(seen, watch, at),
                        silence(seen, watch, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A rule that a screen fits, with the words that prove it. */
    public record Match(ScreenRule rule, String words) {}

    /** Every rule that the screen fits; the first is the one that is believed. */
    public static List<Match> matches(List<String> screen, Watch watch) {
        List<String> lines = ScreenText.bare(screen);
        return RANKS.stream()
                .flatMap(activity -> watch.screen().stream().filter(rule -> rule.activity() == activity))
                .flatMap(rule -> rule.evidence(lines).stream().map(words -> new Match(rule, clean(words))))
                .toList();
    }

    private static Optional<Evidence> process(PaneSeen seen, Instant at) {
        return seen.end().map(end -> {
            Activity activity = end.isGood() ? Activity.DONE : Activity.EXITED;
            return evidence(activity, "process", end.words(), at);
        });
    }

    private static Optional<Evidence> screen(PaneSeen seen, Watch watch, OldBanner old, Instant at) {
        List<String> lines = ScreenText.bare(seen.lines());
        return matches(seen.lines(), watch).stream()
                .filter(match -> match.rule().activity() != Activity.LIMITED || !old.covers(match.words(), lines, at))
                .findFirst()
                .map(match -> evidence(match.rule().activity(), "screen", match.words(), at));
    }

    /** A bell followed by more output was not meant for the person. */
    private static Optional<Evidence> bell(PaneSeen seen, Watch watch, Instant at) {
        return seen.bell() && isSilent(seen, watch) && watch.onBell() != Activity.UNKNOWN
                ? Optional.of(evidence(watch.onBell(), "bell", "the bell rang", at))
                : Optional.empty();
    }

    private static Optional<Evidence> title(PaneSeen seen, Watch watch, Instant at) {
        return watch.titles().entrySet().stream()
                .filter(sign -> sign.getKey().matcher(seen.title()).find())
                .map(sign -> evidence(sign.getValue(), "title", seen.title(), at))
                .findFirst();
    }

    /** The words name the bound, not the seconds: evidence that changes with every look would look like news. */
    private static Optional<Evidence> silence(PaneSeen seen, Watch watch, Instant at) {
        Duration bound = watch.quietAfter();
        if (seen.quiet().isEmpty()) {
            return Optional.empty();
        }
        if (!isSilent(seen, watch)) {
            return Optional.of(evidence(Activity.WORKING, "silence", "output within " + bound.toSeconds() + " s", at));
        }
        return watch.onSilence() == Activity.UNKNOWN
                ? Optional.empty()
                : Optional.of(evidence(watch.onSilence(), "silence", "no output for " + bound.toSeconds() + " s", at));
    }

    private static boolean isSilent(PaneSeen seen, Watch watch) {
        return seen.quiet()
                .filter(quiet -> quiet.compareTo(watch.quietAfter()) >= 0)
                .isPresent();
    }

    private static Evidence evidence(Activity activity, String source, String words, Instant at) {
        return new Evidence(activity, source, clean(words), at);
    }

    static String clean(String words) {
        return Words.clip(Words.clean(words).strip(), MAX_WORDS);
    }
}
