package dev.paratui.engine.train;

import dev.paratui.config.Settings;
import dev.paratui.engine.Board;
import dev.paratui.engine.duty.Trial;
import dev.paratui.git.CleanTrees;
import dev.paratui.git.Outcome.Held;
import dev.paratui.git.Repository;
import dev.paratui.model.CheckRun;
import dev.paratui.model.Checking;
import dev.paratui.train.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the repository's checks in one work tree that is kept from check to check. */
public final class Inspector {
    /** Of the one work tree for checks, and of what runs in it. */
    private static final String NAME = "train";

    private static final String SET_UP = "para-setup";
    private static final int MAX_KNOWN = 500;
    /** What failed is not tried again each time that somebody looks. */
    private static final Duration BETWEEN_SET_UPS = Duration.ofSeconds(30);

    private final Repository repository;
    private final CleanTrees trees;
    private final Trial trial;
    private final InstantSource clock;
    /** What is known to be green, by tree and commands: what is held for long is not checked over and over. */
    private final Map<String, CheckRun> green = new LinkedHashMap<>();

    private Optional<Failed> failedSetUp = Optional.empty();

    public Inspector(Repository repository, CleanTrees trees, Trial trial, InstantSource clock) {
        this.repository = repository;
        this.trees = trees;
        this.trial = trial;
        this.clock = clock;
    }

    /**
     * What is to be checked.
     *
     * @param commit whose tree
     * @param commands that must all pass
     */
    record Candidate(String commit, List<String> commands, Checking shown) {
        Candidate {
            commands = List.copyOf(commands);
        }
    }

    /** What is known of a commit's tree without running anything. */
    Optional<Inspection> known(String commit, List<String> commands) {
        return commands.isEmpty()
                ? Optional.of(Inspection.NOTHING_TO_CHECK)
                : Optional.ofNullable(green.get(key(commit, commands))).map(Inspection::of);
    }

    Inspection inspect(Candidate candidate, Settings settings, Board board) {
        trial.endLeftover(NAME);
        Path place = trees.reuse(NAME, candidate.commit());
        Onlooker onlooker = Onlooker.start(board, trial, NAME, candidate.shown());
        try (onlooker) {
            Optional<Held> obstacle = setUp(place, settings);
            if (obstacle.isPresent()) {
                return onlooker.isAbandoned() ? Inspection.BROKEN_OFF : Inspection.held(obstacle.get());
            }
            CheckRun run = runAll(candidate, place, settings.checkTimeout());
            Inspection inspection = onlooker.isAbandoned() ? Inspection.BROKEN_OFF : Inspection.of(run);
            if (inspection.verdict() == Verdict.GREEN) {
                remember(key(candidate.commit(), candidate.commands()), run);
            }
            return inspection;
        }
    }

    /** Ends what a supervisor has left that died during a check. */
    public void endLeftover() {
        trial.endLeftover(NAME);
    }

    /** All that passed, or the first that did not. */
    private CheckRun runAll(Candidate candidate, Path place, Duration deadline) {
        Instant begin = clock.instant();
        String tail = "";
        for (String command : candidate.commands()) {
            Instant began = clock.instant();
            Trial.Verdict verdict = trial.run(new Trial.Wanted(NAME, command, place, deadline, Map.of()));
            if (!verdict.passed()) {
                String words = verdict.exit().isPresent() ? verdict.tail() : verdict.words();
                return new CheckRun(command, verdict.exit(), secondsSince(began), words);
            }
            tail = verdict.tail();
        }
        return new CheckRun(String.join("; ", candidate.commands()), Optional.of(0), secondsSince(begin), tail);
    }

    /** Once for each work tree and command. */
    private Optional<Held> setUp(Path place, Settings settings) {
        String command = settings.checkSetup();
        Path note = trees.note(NAME, SET_UP);
        if (command.isBlank() || read(note).equals(command)) {
            return Optional.empty();
        }
        Optional<Failed> before = failedSetUp.filter(failed -> failed.command().equals(command)
                && clock.instant().isBefore(failed.at().plus(BETWEEN_SET_UPS)));
        if (before.isPresent()) {
            return before.map(Failed::obstacle);
        }
        Trial.Verdict verdict = trial.run(new Trial.Wanted(NAME, command, place, settings.checkTimeout(), Map.of()));
        if (verdict.passed()) {
            write(note, command);
            return Optional.empty();
        }
        Held obstacle = new Held(
                "the set-up of the checks failed: " + verdict.words(),
                "mend landing.check_setup, or what it needs: para config show landing.check_setup");
        failedSetUp = Optional.of(new Failed(command, obstacle, clock.instant()));
        return Optional.of(obstacle);
    }

    /** A set-up that did not work. */
    private record Failed(String command, Held obstacle, Instant at) {}

    private void remember(String key, CheckRun run) {
        green.put(key, run);
        if (green.size() > MAX_KNOWN) {
            green.remove(green.keySet().iterator().next());
        }
    }

    private String key(String commit, List<String> commands) {
        return repository.tree(commit) + "\0" + String.join("\0", commands);
    }

    private long secondsSince(Instant began) {
        return Math.round(Duration.between(began, clock.instant()).toMillis() / 1000.0);
    }

    private static String read(Path note) {
        try {
            return Files.exists(note) ? Files.readString(note) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path note, String text) {
        try {
            Files.writeString(note, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
