package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Address;
import dev.paratui.client.Repository;
import dev.paratui.client.Trees;
import dev.paratui.exec.Completed;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code para doctor}: looks for what is in the way, says what to do, and mends what cannot lose anything. */
@Command(
        name = "doctor",
        header = "Look for what is in the way: programs, repository, supervisor, stale files.",
        description =
                "--fix only removes what no one needs any more; it touches no session. Never starts a supervisor.",
        footer = {"", "Examples:", "  para doctor", "  para doctor --fix", "  para doctor --json"})
final class Doctor extends Verb {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(names = "--fix", description = "Mend what can be mended without losing anything.")
    private boolean fix;

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        List<Finding> findings = new ArrayList<>(new Programs(desk.outside().exec()).look());
        repository(desk, findings).ifPresent(repository -> {
            findings.add(commits(desk, repository));
            findings.add(disk(repository));
            findings.addAll(keys(desk.outside().faces().preferences(repository)));
            JsonNode status = desk.door().status();
            findings.add(supervisor(status));
            staleAddress(repository, status).ifPresent(findings::add);
        });
        desk.show(json(findings), shown -> findings.forEach(finding -> say(desk, finding)));
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BAD) ? Exit.FAILED : Exit.OK;
    }

    private static Optional<Repository> repository(Desk desk, List<Finding> findings) {
        try {
            Repository repository = desk.repository();
            findings.add(Finding.good("repository", repository.place().toString()));
            return Optional.of(repository);
        } catch (Refused none) {
            findings.add(Finding.bad(
                    "repository", none.refusal().message(), none.refusal().hint()));
            return Optional.empty();
        }
    }

    private static Finding commits(Desk desk, Repository repository) {
        Invocation asking = Invocation.of("git", "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
                .in(repository.place())
                .within(PATIENCE);
        try {
            Completed asked = desk.outside().exec().run(asking);
            if (asked.exit() > 1) {
                return Finding.bad(
                        "commits",
                        "git does not read this repository: "
                                + Words.clean(asked.err().strip()),
                        "do as git says");
            }
            return asked.succeeded()
                    ? Finding.good("commits", "HEAD is a commit")
                    : Finding.bad(
                            "commits",
                            "there is no commit yet, and sessions begin from one",
                            "git commit --allow-empty -m \"first commit\"");
        } catch (RuntimeException failure) {
            return Finding.bad("commits", String.valueOf(failure.getMessage()), "see `git` above");
        }
    }

    /** What a supervisor writes is in the repository's own folder. */
    private static Finding disk(Repository repository) {
        Path folder = Files.isDirectory(repository.para()) ? repository.para() : repository.common();
        return Files.isWritable(folder)
                ? Finding.good("disk", folder + " can be written")
                : Finding.bad(
                        "disk",
                        "nothing can be written in " + folder,
                        "make the disk or the folder writable for you: mount and ls -ld tell how it is");
    }

    private static List<Finding> keys(Preferences preferences) {
        try {
            List<Finding> odd = preferences.oddKeys().stream()
                    .map(oddity -> Finding.odd("keys", oddity.so(), oddity.todo()))
                    .toList();
            return odd.isEmpty() ? List.of(Finding.good("keys", "no key is asked for twice")) : odd;
        } catch (Refused unreadable) {
            return List.of(Finding.bad(
                    "settings",
                    unreadable.refusal().message(),
                    unreadable.refusal().hint()));
        }
    }

    private static Finding supervisor(JsonNode status) {
        if (!status.path("running").asBoolean()) {
            return Finding.good("supervisor", "does not run; the next command starts it");
        }
        String pid = status.path("pid").asText();
        return Status.isReachable(status)
                ? Finding.good("supervisor", "runs as process " + pid + ", version " + Text.of(status.path("version")))
                : Finding.bad(
                        "supervisor",
                        "process " + pid + " does not answer; its log: " + Text.of(status.path("log")),
                        "kill " + pid + "; its panes live on, and the next command starts a new one");
    }

    private Optional<Finding> staleAddress(Repository repository, JsonNode status) {
        Path file = Address.file(repository);
        if (status.path("running").asBoolean() || !Files.exists(file)) {
            return Optional.empty();
        }
        if (!fix) {
            return Optional.of(
                    Finding.odd("address", file + " is left of a supervisor that died", "para doctor --fix"));
        }
        try {
            Files.deleteIfExists(file);
            return Optional.of(Finding.fixed("address", file + " was left of a supervisor that died; removed"));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " could not be removed", failure);
        }
    }

    private static void say(Desk desk, Finding finding) {
        String sign =
                switch (finding.verdict()) {
                    case GOOD -> "ok   ";
                    case FIXED -> "fixed";
                    case ODD -> "odd  ";
                    case BAD -> "BAD  ";
                };
        desk.say(sign + "  " + finding.what() + ": " + finding.so());
        if (!finding.todo().isEmpty()) {
            desk.say("       do: " + finding.todo());
        }
    }

    private static ObjectNode json(List<Finding> findings) {
        ObjectNode result = Trees.object();
        ArrayNode list = result.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("what", finding.what())
                    .put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT))
                    .put("so", finding.so())
                    .put("do", finding.todo());
        }
        return result;
    }
}
