package dev.paratui.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.git.GitWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        String stop = stop();
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
        cutOff(at, "integrate", "--session", "a", "-m", "land a");
        hasLandedOnce();
    }

    /** Where the landing of some files stands still: when they are on the branch, and when the rest is put on top. */
    enum OfAPart {
        AFTER_THE_BRANCH_MOVED,
        BEFORE_THE_REST_MOVES
    }

    @ParameterizedTest
    @EnumSource(OfAPart.class)
    void whereverALandingOfSomeFilesIsCutOffTheyLandOnceAndTheRestIsOnTopOfThem(OfAPart at) {
        Path tree = world.worktree("a");
        GitWorld.write(tree.resolve("rest.txt"), "the rest\n");
        String isLanded = "test \"$(git log -1 --format=%s refs/heads/main)\" = 'land a' || exit 0; ";
        switch (at) {
            case AFTER_THE_BRANCH_MOVED -> hook("post-merge", stop());
            case BEFORE_THE_REST_MOVES ->
                hook(
                        "reference-transaction",
                        "test \"$1\" = prepared || exit 0; grep -q refs/heads/para/a || exit 0; " + isLanded + stop());
        }
        cutOff(at, "integrate", "--session", "a", "-m", "land a", "--paths", "a.txt");
        Until.so("the rest is on top", PATIENCE, () -> world.git("rev-parse", "para/a~1")
                .equals(world.git("rev-parse", "main")));
        landedOnce();
        assertThat(world.git("ls-tree", "--name-only", "main")).isEqualTo("README\na.txt\nkept.txt");
        assertThat(world.git(tree, "diff", "--name-only", "main", "para/a")).isEqualTo("rest.txt");
        Until.so("its files are in place", PATIENCE, () -> world.git(tree, "status", "--porcelain")
                .isEmpty());
        assertThat(tree.resolve("rest.txt")).hasContent("the rest");
        assertThat(tree.resolve("a.txt")).hasContent("a");
    }

    private String stop() {
        return "test -f " + gate + " && exit 0; touch " + reached + "; while ! test -f " + gate
                + "; do sleep 0.05; done; exit 0";
    }

    private void cutOff(Enum<?> at, String... command) {
        List<String> argv = new ArrayList<>(List.of(StoryWorld.LAUNCHER.toString()));
        argv.addAll(List.of(command));
        StoryWorld.Started integrate = world.start(world.repository, argv);
        Until.so("it stands at " + at, PATIENCE, () -> Files.exists(reached));
        killer.killNow();
        GitWorld.write(gate, "");
        Ran ran = integrate.end(PATIENCE);
        assertThat(ran.exit()).as(ran.toString()).isZero();
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
        landedOnce();
        Until.so("no ref of ours is left", PATIENCE, () -> refs().equals(List.of("refs/heads/main")));
        assertThat(world.git("worktree", "list", "--porcelain").lines())
                .filteredOn(line -> line.startsWith("worktree "))
                .isSubsetOf(
                        "worktree " + world.repository, "worktree " + world.repository.resolve(".para/checks/train"));
    }

    private List<String> refs() {
        return world.git("for-each-ref", "--format=%(refname)")
                .lines()
                .filter(ref -> !ref.startsWith("refs/para/trash/"))
                .toList();
    }

    private void landedOnce() {
        assertThat(world.git("log", "--reverse", "--format=%s", "main")).isEqualTo("first\nfiles\nland a");
        assertThat(world.git("show", "main:a.txt")).isEqualTo("a");
        assertThat(world.git("status", "--porcelain")).isEqualTo("M kept.txt");
        assertThat(world.git("fsck", "--no-progress", "--no-dangling")).isEmpty();
        assertThat(world.repository.resolve(".git/index.lock")).doesNotExist();
        JsonNode entries = world.para("train", "--json").ok().json().path("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/state").asText()).isEqualTo("landed");
    }
}
