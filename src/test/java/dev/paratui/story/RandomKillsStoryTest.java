package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import dev.paratui.node.NodeClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The supervisor is killed at any moment of a landing, over and over in one repository: each lands exactly once, and
 * nothing is left of its making. The moments of a run come again with {@code -Dstory.seed=N}.
 */
class RandomKillsStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final long SEED = Long.getLong("story.seed", System.nanoTime());
    /** From before its request is heard until after its work tree is put away. */
    private static final int SPAN_MILLIS = 2_000;

    private final StoryWorld world = new StoryWorld();
    private final Killer killer = new Killer(world.repository);
    private final NodeClient client = NodeClient.start();
    private final Random random = new Random(SEED);
    /** Left of moments that went wrong, and told of there. */
    private final List<String> strays = new ArrayList<>();

    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void aRepository() {
        world.commit(world.repository, "files", "kept.txt", "kept\n");
        GitWorld.write(world.repository.resolve("kept.txt"), "the person's own\n");
        world.para("config", "set", "landing.check", "sleep 0.2; test -f README")
                .ok();
        client.connectStdio(world.repository, world.argvInThisWorld("mcp"));
    }

    @AfterEach
    void end() {
        killer.close();
        client.close();
        world.close();
    }

    @Test
    @Tag("story")
    @Timeout(240)
    void sixMoments() {
        moments(6);
    }

    @Test
    @Tag("soak")
    @Timeout(1500)
    void aHundredMoments() {
        moments(100);
    }

    private void moments(int count) {
        long begin = System.nanoTime();
        for (int number = 1; number <= count; number++) {
            int delay = random.nextInt(SPAN_MILLIS);
            try {
                landKilledAfter(number, Duration.ofMillis(delay));
            } catch (AssertionError failure) {
                strays.add("refs/heads/para/s" + number);
                wrong.add("moment " + number + ", after " + delay + " ms: " + failure.getMessage() + "\n"
                        + world.git("for-each-ref", "--format=%(refname)") + "\n" + lastWords());
            }
        }
        System.out.printf(
                "seed %d: %d of %d moments right, in %d s%n",
                SEED,
                count - wrong.size(),
                count,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(wrong).as("seed %d", SEED).isEmpty();
    }

    private void landKilledAfter(int number, Duration delay) {
        String name = "s" + number;
        Path tree = world.worktree(name);
        JsonNode dispatched = client.call(
                "para_dispatch",
                "{\"session_name\":\"%1$s\",\"agent\":\"shell\",\"task_description\":\"echo %1$s >%1$s.txt\"}"
                        .formatted(name));
        assertThat(dispatched.path("isError").asBoolean())
                .as(dispatched.toString())
                .isFalse();
        Until.so("its work", PATIENCE, () -> Files.exists(tree.resolve(name + ".txt")));
        int kills = killer.kills();
        killer.killAfter(delay);
        world.para("integrate", "--session", name, "-m", "land " + name).ok();
        Until.so("the kill", PATIENCE, () -> killer.kills() > kills);
        Until.so("it is put away", PATIENCE, () -> !Files.exists(tree));
        hasLandedOnce(name);
        nothingIsLeft();
    }

    /** What the supervisors said last. */
    private String lastWords() {
        Path folder = world.repository.resolve(".git/para");
        List<String> lines = below(folder)
                .filter(name -> name.startsWith("supervisor."))
                .flatMap(name -> GitWorld.read(folder.resolve(name)).lines())
                .sorted()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private void hasLandedOnce(String name) {
        assertThat(world.git("log", "--format=%s", "main").lines().filter(("land " + name)::equals))
                .hasSize(1);
        assertThat(world.git("log", "--format=%s", "--merges", "main")).isEmpty();
        assertThat(world.git("show", "main:" + name + ".txt")).isEqualTo(name);
        assertThat(world.git("status", "--porcelain")).isEqualTo("M kept.txt");
        assertThat(GitWorld.read(world.repository.resolve("kept.txt"))).isEqualTo("the person's own\n");
        List<String> states = new ArrayList<>();
        for (JsonNode entry : client.call("para_train", "{}").at("/structuredContent/entries")) {
            if (entry.path("session").asText().equals(name)) {
                states.add(entry.path("state").asText());
            }
        }
        assertThat(states).containsExactly("landed");
    }

    private void nothingIsLeft() {
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
        Until.so("no ref of ours is left", PATIENCE, () -> world.git("for-each-ref", "--format=%(refname)")
                .lines()
                .filter(ref -> !ref.startsWith("refs/para/trash/") && !strays.contains(ref))
                .toList()
                .equals(List.of("refs/heads/main")));
        assertThat(world.git("worktree", "list", "--porcelain").lines())
                .filteredOn(line -> line.startsWith("worktree "))
                .isSubsetOf(
                        "worktree " + world.repository, "worktree " + world.repository.resolve(".para/checks/train"));
        Path git = world.repository.resolve(".git");
        Until.so("no lock of git is left", PATIENCE, () -> below(git).noneMatch(path -> path.endsWith(".lock")));
        Path notes = git.resolve("para/landing");
        try {
            Until.so("no note of a landing is left", PATIENCE, () -> below(notes)
                    .toList()
                    .equals(List.of("")));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ": " + below(notes).toList(), late);
        }
    }

    /** What lies below a folder, itself included, as it is while others work there. */
    private static Stream<String> below(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.of("");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).toList().stream();
        } catch (IOException | UncheckedIOException meanwhileGone) {
            return Stream.of("looked at while it changed.lock");
        }
    }
}
