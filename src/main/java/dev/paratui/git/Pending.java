package dev.paratui.git;

import dev.paratui.git.Preparation.Prepared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prepared landings, kept by refs until they are settled: safe from garbage collection and there after a crash. */
final class Pending {
    private static final String COMMITS = "refs/para/pending/";
    private static final String TIPS = "refs/para/pending-tip/";
    private static final String OLDS = "refs/para/pending-old/";

    private final Refs refs;

    Pending(Refs refs) {
        this.refs = refs;
    }

    void keep(Prepared prepared) {
        List<String> lines = List.of(
                "update " + COMMITS + prepared.name() + " " + prepared.commit(),
                "update " + TIPS + prepared.name() + " " + prepared.tip(),
                "update " + OLDS + prepared.name() + " " + prepared.old());
        refs.change("para: prepared", lines).orFail();
    }

    Optional<Prepared> of(String name, String target) {
        Optional<String> commit = refs.object(COMMITS + name);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> tip = refs.object(TIPS + name);
        Optional<String> old = refs.object(OLDS + name);
        return tip.isPresent() && old.isPresent()
                ? Optional.of(new Prepared(name, target, old.get(), tip.get(), commit.get()))
                : Optional.empty();
    }

    List<String> names() {
        return refs.under(COMMITS).stream()
                .map(ref -> ref.substring(COMMITS.length()))
                .toList();
    }

    void forget(String name) {
        List<String> lines = Stream.of(COMMITS, TIPS, OLDS)
                .map(prefix -> prefix + name)
                .filter(ref -> refs.object(ref).isPresent())
                .map(ref -> "delete " + ref)
                .toList();
        if (!lines.isEmpty()) {
            refs.change("para: settled", lines).orFail();
        }
    }
}
