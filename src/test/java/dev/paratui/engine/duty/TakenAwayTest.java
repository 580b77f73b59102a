package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.Conclude;
import dev.paratui.command.NoteLost;
import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestClean;
import dev.paratui.command.RequestLanding;
import dev.paratui.command.RequestResume;
import dev.paratui.event.LandingLanded;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.git.GitWorld;
import dev.paratui.git.Mount;
import dev.paratui.model.ActKind;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Loss;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Strategy;
import dev.paratui.model.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever had become of a session: taken away and cleaned away, it comes back as what it was. */
class TakenAwayTest extends SessionAtHand {
    @Test
    void oneThatHasLandedAndWasKept() {
        landedAndKept();
        GitWorld.write(tree.resolve("since"), "written since\n");
        Map<String, String> files = GitWorld.contents(tree);
        takenAwayAndBack();
        assertThat(world.session("fix").life()).isEqualTo(Life.LANDED);
        assertThat(GitWorld.contents(tree)).isEqualTo(files);
        assertThat(world.repository.hasBranch("para/fix")).isTrue();
        cancel();
        assertThat(tree).as("it can be taken away again").doesNotExist();
    }

    @Test
    void aLandingWhoseSessionIsInTheTrashIsTakenBackOnlyAfterThat() {
        String main = world.git.head(world.top);
        landedAndKept();
        cancel();
        String landed = world.git.head(world.top);
        assertThatThrownBy(() -> undo(ActKind.LANDING))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was cancelled since")
                .extracting(refused -> ((Refused) refused).refusal().hint())
                .asString()
                .contains("para undo " + newest(ActKind.CANCEL).id());
        assertThat(world.git.head(world.top)).isEqualTo(landed);
        undo(ActKind.CANCEL);
        undo(ActKind.LANDING);
        assertThat(world.git.head(world.top)).isEqualTo(main);
        assertThat(world.session("fix").life()).isEqualTo(Life.REVIEW);
        assertThat(tree.resolve("work")).hasContent("done");
    }

    @Test
    void whatCameBeforeACancelThatIsGoneForGoodIsPassedOver() {
        landedAndKept();
        cancel();
        clean(RequestClean.End.FOR_GOOD);
        assertThatThrownBy(() -> undo(ActKind.LANDING)).hasMessageContaining("cancelled since and cleaned away");
        assertThatThrownBy(this::undo).hasMessageContaining("nothing to undo");
    }

    @Test
    void oneThatFailedBeforeItHadAWorkTree() {
        String start = world.asked(world.request("fix", "exec sleep 600", List.of()));
        failed(start);
        takenAwayAndBack();
        assertThat(world.session("fix").life()).isEqualTo(Life.FAILED);
        assertThat(tree).doesNotExist();
        resumed();
    }

    @Test
    void oneThatFailedInItsWorkTree() {
        GitWorld.write(world.top.resolve(".para/config.toml"), "[worktree]\nsetup = \"touch half; exit 3\"\n");
        String start = world.asked(world.request("fix", "exec sleep 600", List.of()));
        assertThatThrownBy(() -> world.tried(world.starts, start)).hasMessageContaining("set-up failed");
        failed(start);
        assertThat(tree.resolve("half")).exists();
        takenAwayAndBack();
        assertThat(world.session("fix").life()).isEqualTo(Life.FAILED);
        assertThat(tree.resolve("half")).exists();
        GitWorld.write(world.top.resolve(".para/config.toml"), "[worktree]\nsetup = \"touch whole\"\n");
        resumed();
        assertThat(tree.resolve("whole")).as("its set-up was never done").exists();
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void oneThatWasLost(Loss loss) throws IOException {
        begun(world.start("fix", "exec sleep 600"));
        String head = world.git.commit(tree, "own", "1\n");
        lose(loss);
        takenAwayAndBack();
        assertThat(world.session("fix").life()).isEqualTo(Life.LOST);
        assertThat(world.session("fix").standing().loss()).contains(loss);
        resumed();
        if (loss != Loss.BRANCH) {
            assertThat(world.git.head(tree)).isEqualTo(head);
        }
    }

    @Test
    void oneOfWhichBothBranchAndWorkTreeWereLost() throws IOException {
        begun(world.start("fix", "exec sleep 600"));
        Files.move(tree, folder.resolve("elsewhere"));
        world.git.git(world.top, "worktree", "unlock", tree.toString());
        world.git.git(world.top, "worktree", "prune");
        world.git.git(world.top, "branch", "-D", "para/fix");
        world.engine.ask(new NoteLost(session.name(), Loss.WORKTREE), "supervisor");
        takenAwayAndBack();
        assertThat(world.session("fix").life()).isEqualTo(Life.LOST);
        resumed();
        assertThat(world.git.head(tree)).isEqualTo(world.git.head(world.top));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".git/worktrees", ".para/worktrees"})
    void whatCannotBeMovedIsRefusedBeforeItsProgramIsEnded(String place) {
        begun(world.start("fix", "trap 'touch ended' EXIT TERM HUP; touch begun; while :; do sleep 0.05; done"));
        world.awaitFile(tree.resolve("begun"), "");
        Map<String, String> files = GitWorld.contents(tree);
        String asked = world.asked(new RequestCancel(session.name(), "", Intent.Urgency.AT_ONCE));
        try (Mount readOnly = Mount.readOnly(world.top.resolve(place))) {
            assertThatThrownBy(() -> world.tried(world.cancels, asked))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("/" + place)
                    .hasMessageContaining("cannot be written");
        }
        assertThat(world.livingPane(session)).isPresent();
        assertThat(GitWorld.contents(tree)).isEqualTo(files);
        assertThat(world.places.ready(session.name())).exists();
        world.perform(world.cancels, asked);
        assertThat(tree).doesNotExist();
    }

    private void takenAwayAndBack() {
        cancel();
        assertThat(world.session("fix").life()).isEqualTo(Life.CANCELLED);
        assertThat(tree).doesNotExist();
        clean(RequestClean.End.ASIDE);
        undo();
        undo();
        assertThat(world.trash.list()).isEmpty();
    }

    private void landedAndKept() {
        begun(world.start("fix", ""));
        GitWorld.write(tree.resolve("work"), "done\n");
        String head = world.git.commitAll(tree, "work");
        String old = world.git.head(world.top);
        String entry = world.asked(new RequestLanding(session.name(), Wanted.whole(Strategy.MERGE, "main", "land it")));
        Intent.Land land = world.engine.board().snapshot().ledger().duties().all().stream()
                .filter(Intent.Land.class::isInstance)
                .map(Intent.Land.class::cast)
                .findFirst()
                .orElseThrow();
        world.git.git(world.top, "merge", "--quiet", "--ff-only", head);
        LandingLanded landed =
                new LandingLanded(session.name(), entry, head, old, head, Optional.empty(), "l-1", land.id());
        world.engine.ask(new Conclude(land.id(), List.of(landed)), "supervisor");
    }

    private void failed(String start) {
        begun(world.session("fix"));
        Refusal problem = Refusal.of(Code.FAILED, "it could not be started", "try again");
        world.engine.ask(
                new Conclude(start, List.of(new SessionStartFailed(session.name(), problem, start))), "supervisor");
    }

    private void lose(Loss loss) throws IOException {
        switch (loss) {
            case PANE -> world.tmux.panes.close(session.name());
            case WORKTREE -> Files.move(tree, folder.resolve("elsewhere"));
            case BRANCH -> world.git.git(world.top, "update-ref", "-d", "refs/heads/para/fix");
        }
        world.engine.ask(new NoteLost(session.name(), loss), "supervisor");
    }

    private void resumed() {
        world.perform(world.resumes, world.asked(new RequestResume(session.name(), "")));
        assertThat(world.session("fix").life()).isEqualTo(Life.RUNNING);
        assertThat(tree.resolve("README")).exists();
        assertThat(world.git.git(tree, "symbolic-ref", "--short", "HEAD")).isEqualTo("para/fix");
    }
}
