package dev.paratui.git;

import dev.paratui.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries merges in the background, many by one run of git, with objects in the quarantine. What was tried once is known
 * from then on: a verdict depends on the two commits and on how git is set up to merge. Thread-safe.
 */
public final class Trials {
    private static final int MAX_REMEMBERED = 8_000;
    /** One run of git answers at its end; so many at once that the first are seen soon. */
    private static final int BATCH = 200;

    private final Repository repository;
    private final Quarantine quarantine;
    private final Memory<Verdict> known = new Memory<>(MAX_REMEMBERED);
    private String setUp = "";

    public Trials(Repository repository, Quarantine quarantine) {
        this.repository = repository;
        this.quarantine = quarantine;
    }

    /** Two commits; {@code theirs} comes to {@code ours}. */
    public record Couple(String ours, String theirs) {
        private String key() {
            return ours + " " + theirs;
        }
    }

    /** By couple; absent is what git cannot merge, as with no common history. */
    public Map<Couple, Verdict> of(Collection<Couple> couples) {
        forgetWhenSetUpOtherwise();
        Map<Couple, Verdict> verdicts = new HashMap<>();
        List<Couple> untried = new ArrayList<>();
        for (Couple couple : couples) {
            Optional<Verdict> before = known.known(couple.key());
            before.ifPresent(verdict -> verdicts.put(couple, verdict));
            if (before.isEmpty() && !untried.contains(couple)) {
                untried.add(couple);
            }
        }
        for (int from = 0; from < untried.size(); from += BATCH) {
            List<Couple> batch = untried.subList(from, Math.min(untried.size(), from + BATCH));
            Map<Couple, Verdict> tried = tried(batch);
            tried.forEach((couple, verdict) -> known.put(couple.key(), verdict));
            verdicts.putAll(tried);
        }
        return verdicts;
    }

    private Map<Couple, Verdict> tried(List<Couple> batch) {
        MergeTrial trial = new MergeTrial(git());
        Optional<List<Verdict>> all = batch.size() == 1
                ? Optional.empty()
                : trial.merge(batch.stream()
                        .map(couple -> new MergeTrial.Couple(couple.ours(), couple.theirs()))
                        .toList());
        Map<Couple, Verdict> verdicts = new HashMap<>();
        for (int at = 0; at < batch.size(); at++) {
            Couple couple = batch.get(at);
            int index = at;
            all.map(list -> list.get(index))
                    .or(() -> alone(trial, couple))
                    .ifPresent(verdict -> verdicts.put(couple, verdict));
        }
        return verdicts;
    }

    private static Optional<Verdict> alone(MergeTrial trial, Couple couple) {
        try {
            return Optional.of(trial.merge(couple.ours(), couple.theirs()));
        } catch (Refused cannotBeMerged) {
            return Optional.empty();
        }
    }

    private Git git() {
        return repository
                .git()
                .gently()
                .offline()
                .option("-c", "core.looseCompression=1")
                .with(quarantine.environment());
    }

    /** Merge drivers, attributes, how renames are found: whatever was tried under another set-up counts no more. */
    private synchronized void forgetWhenSetUpOtherwise() {
        String now = quarantine.name() + stamp("config") + stamp("info/attributes");
        if (!now.equals(setUp)) {
            known.clear();
            setUp = now;
        }
    }

    private String stamp(String file) {
        Path path = repository.commonDir().resolve(file);
        try {
            return Files.exists(path) ? " " + Files.getLastModifiedTime(path) + Files.size(path) : " none";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
