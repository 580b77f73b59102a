package dev.paratui.engine.train;

import static dev.paratui.model.EntryState.CONFLICT;
import static dev.paratui.model.EntryState.LANDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.engine.watch.ResolvedLooks;
import dev.paratui.git.ConflictTree;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Repository;
import dev.paratui.git.Resolved;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session that conflicts with its target, from there back into the train. */
@Timeout(120)
class ResolutionTest {
    @TempDir
    Path folder;

    private TrainWorld at;
    private ConflictTree byHand;
    private ResolvedLooks looks;
    private Path tree;

    @BeforeEach
    void begin() {
        at = new TrainWorld(folder);
        byHand = new ConflictTree(at.repository);
        looks = new ResolvedLooks(at.engine, new Resolved(at.repository), byHand);
    }

    @AfterEach
    void end() {
        at.close();
    }

    @Test
    void whoConflictsIsToldHowToResolveItOnceWhenThatIsWanted() {
        List<String> entries = bConflictsWithWhatALanded("resolve = \"auto\"");
        String text = at.await(snapshot -> snapshot.ledger().coordination().mail().byNumber().values().stream()
                .filter(message -> message.to().equals("b"))
                .map(message -> message.text())
                .findFirst());
        assertThat(text).contains("README (content, lines ours 1-1").contains("git merge");
        new Resolution(at.engine).ask(entries.get(1));
        assertThat(at.engine.board().snapshot().ledger().coordination().mail().byNumber())
                .hasSize(1);
    }

    @Test
    void whoHasMergedWhatItConflictedWithGoesBackIntoTheTrainByItself() {
        bConflictsWithWhatALanded();
        look();
        assertThat(at.engine.board().snapshot().ledger().train().entries()).hasSize(2);
        at.git.tryGit(tree, "merge", "main");
        look();
        assertThat(at.engine.board().snapshot().ledger().train().entries())
                .as("in the middle of it")
                .hasSize(2);
        GitWorld.write(tree.resolve("README"), "a and b\n");
        at.git.commitAll(tree, "merge main");
        look();
        awaitBothLanded();
    }

    @Test
    void whatAPersonResolvesBesideTheSessionIsTakenOverAndLands() {
        bConflictsWithWhatALanded();
        Path place = byHand.open("b", "para/b", "main");
        assertThat(byHand.open("b", "para/b", "main")).isEqualTo(place);
        assertThat(at.git.git(place, "status", "--porcelain")).isEqualTo("UU README");
        assertThat(at.git.git(place, "symbolic-ref", "--short", "HEAD")).isEqualTo("para/conflict/b");
        look();
        assertThat(GitWorld.read(tree.resolve("README"))).isEqualTo("b\n");
        GitWorld.write(place.resolve("README"), "a and b\n");
        at.git.commitAll(place, "merge main by hand");
        look();
        awaitBothLanded();
        isPutAway(place);
    }

    @Test
    void aMergeBegunByHandIsPutAwayOnceTheSessionLandedInAnotherWay() {
        bConflictsWithWhatALanded();
        Path place = byHand.open("b", "para/b", "main");
        look();
        assertThat(place).exists();
        GitWorld.write(tree.resolve("README"), "a\n");
        GitWorld.write(tree.resolve("b.txt"), "b\n");
        at.git.commitAll(tree, "give way");
        at.git.tryGit(tree, "merge", "--quiet", "-X", "theirs", "--no-edit", "main");
        at.awaitAll(List.of(at.queue("b")));
        look();
        isPutAway(place);
    }

    @Test
    void aConflictThatNobodyTouchesStartsNoProgram() {
        bConflictsWithWhatALanded();
        AtomicInteger runs = new AtomicInteger();
        Repository counted = Repository.find(new CountedExec(at.git.exec(), runs), at.top);
        looks = new ResolvedLooks(at.engine, new Resolved(counted), new ConflictTree(counted));
        look();
        int first = runs.get();
        for (int round = 0; round < 20; round++) {
            look();
        }
        assertThat(runs).hasValue(first);
        at.git.commit(tree, "README", "a\n");
        look();
        assertThat(runs.get()).as("it moved").isGreaterThan(first);
    }

    private List<String> bConflictsWithWhatALanded(String... settings) {
        at.settings(settings);
        at.session("a", "README", "a\n");
        tree = at.session("b", "README", "b\n");
        List<String> entries = at.ride("a", "b");
        assertThat(at.states(entries)).containsExactly(LANDED, CONFLICT);
        return entries;
    }

    private void look() {
        looks.at(List.copyOf(at.engine.board().snapshot().ledger().roster().all()));
    }

    private void awaitBothLanded() {
        at.await(snapshot -> snapshot.ledger().train().entries().values().stream()
                .filter(entry -> entry.session().value().equals("b") && entry.state() == LANDED)
                .findFirst());
        assertThat(at.git.git(at.top, "show", "main:README")).isEqualTo("a and b");
    }

    private void isPutAway(Path place) {
        assertThat(place).doesNotExist();
        assertThat(at.git.git(at.top, "branch", "--list", "para/conflict/*")).isEmpty();
    }
}
