package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The supervisor is killed at each step of a landing with a check; it lands exactly once and leaves nothing. */
@Tag("story")
@Timeout(240)
class KilledLandingStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StoryWorld world = new StoryWorld();
    private final Killer killer = new Killer(world.repository);
    private final Path reached = world.root.resolve("reached");
    private final Path gate = world.root.resolve("gate");

    /** Where the landing stands still until the supervisor is dead. */
    enum At {
        COMMITTING,
        SETTING_UP,
        CHECKING,
        BEFORE_THE_BRANCH_MOVES,
        AFTER_THE_BRANCH_MOVED
    }

    @BeforeEach
    void aSessionWithWork() {
        world.commit(world.repository, "files", "kept.txt", "kept\n");
        GitWorld.write(world.repository.resolve("kept.txt"), "the person's own\n");
        world.para("config", "set", "landing.check", "test -f a.txt").ok();
        world.para("dispatch", "a", "-p", "echo a >a.txt", "--agent", "shell").ok();
        Until.so("its work", PATIENCE, () -> Files.exists(world.worktree("a").resolve("a.txt")));
    }

    @AfterEach
    void end() {
        killer.close();
        world.close();
    }

    @ParameterizedTest
    @EnumSource(At.class)
    void whereverItIsCutOffItLandsOnce(At at) {
        String stop = "test -f " + gate + " && exit 0; touch " + reached + "; while ! test -f " + gate
                + "; do sleep 0.05; done; exit 0";
        switch (at) {
            case COMMITTING -> hook("pre-commit", stop);
            case SETTING_UP ->
                world.para("config", "set", "landing.check_setup", stop).ok();
            case CHECKING ->
                world.para("config", "set", "landing.check", "(" + stop + ") && test -f a.txt")
                        .ok();
            case BEFORE_THE_BRANCH_MOVES ->
                hook(
                        "reference-transaction",
                        "grep -q refs/heads/main || exit 0; test \"$1\" = prepared || exit 0; " + stop);
            case AFTER_THE_BRANCH_MOVED -> hook("post-merge", stop);
        }
        StoryWorld.Started integrate = world.start(
                world.repository,
                java.util.List.of(StoryWorld.LAUNCHER.toString(), "integrate", "--session", "a", "-m", "land a"));
        Until.so("it stands at " + at, PATIENCE, () -> Files.exists(reached));
        killer.killNow();
        GitWorld.write(gate, "");
        Ran ran = integrate.end(PATIENCE);
        assertThat(ran.exit()).as(ran.toString()).isZero();
        hasLandedOnce();
    }

    @Test
    void inTheMiddleOfWhateverItDoesItLandsOnce() {
        world.para("config", "set", "landing.check", "sleep 0.4; test -f a.txt").ok();
        killer.killAfter(Duration.ofMillis(300));
        killer.killAfter(Duration.ofMillis(2900));
        Ran ran = world.para("integrate", "--session", "a", "-m", "land a");
        assertThat(ran.exit()).as(ran.toString()).isZero();
        hasLandedOnce();
    }

    private void hook(String name, String script) {
        Path hook = world.repository.resolve(".git/hooks").resolve(name);
        GitWorld.write(hook, "#!/bin/sh\n" + script + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    private void hasLandedOnce() {
        Until.so("it is put away", PATIENCE, () -> !Files.exists(world.worktree("a")));
        assertThat(world.git("log", "--reverse", "--format=%s", "main")).isEqualTo("first\nfiles\nland a");
        assertThat(world.git("show", "main:a.txt")).isEqualTo("a");
        assertThat(world.git("status", "--porcelain")).isEqualTo("M kept.txt");
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
        Until.so("no ref of ours is left", PATIENCE, () -> world.git("for-each-ref", "--format=%(refname)")
                .lines()
                .filter(ref -> !ref.startsWith("refs/para/trash/"))
                .toList()
                .equals(java.util.List.of("refs/heads/main")));
        assertThat(world.git("worktree", "list", "--porcelain").lines())
                .filteredOn(line -> line.startsWith("worktree "))
                .isSubsetOf(
                        "worktree " + world.repository, "worktree " + world.repository.resolve(".para/checks/train"));
        assertThat(world.repository.resolve(".git/index.lock")).doesNotExist();
        JsonNode entries = world.para("train", "--json").ok().json().path("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/state").asText()).isEqualTo("landed");
    }
}
