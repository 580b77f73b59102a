package dev.paratui.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.model.Code;
import dev.paratui.model.Deletions;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MassDeletionTest {
    @TempDir
    Path temporary;

    private LandingWorld at;
    private Commits commits;
    private List<Path> files;

    @BeforeEach
    void tenFilesOnBothSides() {
        at = new LandingWorld(temporary);
        commits = new Commits(at.repository, at.locks);
        List<String> names = IntStream.range(0, 8).mapToObj(n -> "f" + n).toList();
        names.forEach(name -> GitWorld.write(at.top.resolve(name), name + " has some words of its own\n"));
        at.world.commitAll(at.top, "eight more");
        at.world.git(at.tree, "merge", "--quiet", "--ff-only", "main");
        files = names.stream().map(at.tree::resolve).toList();
    }

    private void delete(int count) throws IOException {
        for (Path file : files.subList(0, count)) {
            Files.delete(file);
        }
    }

    private Finished finish(Deletions deletions) {
        return commits.finish(at.tree, "para/fix", "work", deletions);
    }

    @Test
    void aCommitThatWouldDeleteMostFilesIsRefusedWithTheNumbersAndStagesNothing() throws IOException {
        delete(6);
        String before = at.world.git(at.tree, "status", "--porcelain");
        assertThatThrownBy(() -> finish(Deletions.FEW)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.HELD);
            assertThat(refused.refusal().message()).isEqualTo("the commit would delete 6 of 10 files");
            assertThat(refused.refusal().hint()).contains("--allow-deletes");
            assertThat(refused.refusal().details()).containsEntry("deleted", 6).containsEntry("files", 10);
        });
        assertThat(at.world.git(at.tree, "status", "--porcelain")).isEqualTo(before);
        assertThat(finish(Deletions.ANY).commit()).isPresent();
    }

    @Test
    void aHandfulOrHalfIsNotAskedAbout() throws IOException {
        delete(5);
        assertThat(finish(Deletions.FEW).commit()).isPresent();
    }

    @Test
    void whatIsMovedIsNotDeleted() throws IOException {
        Files.createDirectories(at.tree.resolve("moved"));
        for (Path file : files) {
            Files.move(file, at.tree.resolve("moved").resolve(file.getFileName()));
        }
        assertThat(finish(Deletions.FEW).commit()).isPresent();
        assertThat(at.land("squash")).isNotEmpty();
    }

    @Test
    void whatTheAgentItselfCommittedStopsAtTheLandingAlsoOnADryRun() throws IOException {
        delete(8);
        at.world.commitAll(at.tree, "gone");
        for (String strategy : List.of("squash", "merge", "rebase")) {
            assertThatThrownBy(() -> at.prepare(strategy))
                    .hasMessageContaining("the landing on main would delete 8 of 10 files");
        }
        assertThatThrownBy(() -> at.landing.preview(at.plan("squash"), Optional.empty()))
                .hasMessageContaining("would delete 8 of 10 files");
        LandingPlan meant =
                new LandingPlan("fix", "para/fix", "main", "squash", Optional.empty(), List.of(), Deletions.ANY);
        assertThat(at.landing.prepare(meant)).isInstanceOf(Preparation.Prepared.class);
    }
}
