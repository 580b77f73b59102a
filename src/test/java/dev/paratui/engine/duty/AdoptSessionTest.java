package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.RequestAdoption;
import dev.paratui.command.RequestCancel;
import dev.paratui.command.RequestFinish;
import dev.paratui.command.RequestResume;
import dev.paratui.command.RequestSession;
import dev.paratui.command.RequestUndo;
import dev.paratui.git.Foundling;
import dev.paratui.git.Foundlings;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Brief;
import dev.paratui.model.Deletions;
import dev.paratui.model.ExecKind;
import dev.paratui.model.Intent;
import dev.paratui.model.Life;
import dev.paratui.model.Origin;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import dev.paratui.model.Terms;
import dev.paratui.model.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was begun by hand becomes a session, and stays what and where it was. */
class AdoptSessionTest extends WorldAtHand {
    private Path byHand;

    @BeforeEach
    void begin() {
        byHand = world.git.path("by hand");
        world.git.git(world.top, "worktree", "add", "--quiet", "-b", "feature/cart", byHand.toString());
        world.git.commit(byHand, "cart", "1\n");
        GitWorld.write(byHand.resolve("open"), "not yet\n");
    }

    @Test
    void aWorkTreeStaysWhereAndAsItIs() {
        Map<String, String> files = GitWorld.contents(byHand);
        Session session = adopt(byHand.toString(), "cart");
        assertThat(session.life()).isEqualTo(Life.RUNNING);
        assertThat(session.work().branch()).isEqualTo("feature/cart");
        assertThat(session.work().worktree()).isEqualTo(byHand.toString());
        assertThat(session.work().base().branch()).isEqualTo("main");
        assertThat(session.work().base().commit()).isEqualTo(world.git.head(world.top));
        assertThat(session.standing().head()).contains(world.git.head(byHand));
        assertThat(GitWorld.contents(byHand)).isEqualTo(files);
    }

    @Test
    void cancelledItGoesIntoTheTrashAndUndoPutsItBackInItsOwnPlace() {
        Session session = adopt(byHand.toString(), "cart");
        Map<String, String> files = GitWorld.contents(byHand);
        world.perform(world.cancels, world.asked(new RequestCancel(session.name(), "", Intent.Urgency.POLITE)));
        assertThat(byHand).doesNotExist();
        assertThat(world.repository.hasBranch("feature/cart")).isFalse();

        world.moments.pass(Duration.ofMinutes(1));
        world.start("cart", "exec sleep 600");
        world.perform(world.undoes, world.asked(new RequestUndo(Optional.empty(), Optional.empty())));
        Session back = world.session("cart-2");
        assertThat(back.work()).as("though its name lives again").isEqualTo(session.work());
        assertThat(GitWorld.contents(byHand)).isEqualTo(files);
        assertThat(world.git.git(byHand, "symbolic-ref", "--short", "HEAD")).isEqualTo("feature/cart");
    }

    @Test
    void itIsFinishedAsAnyOtherAndResumeStartsItsProgramThere() {
        Session session = adopt(byHand.toString(), "cart");
        world.perform(world.finishes, world.asked(new RequestFinish(session.name(), "the cart", "", Deletions.FEW)));
        assertThat(world.git.git(byHand, "log", "-1", "--format=%s")).isEqualTo("the cart");
        assertThat(world.session("cart").life()).isEqualTo(Life.REVIEW);

        world.perform(world.resumes, world.asked(new RequestResume(session.name(), "pwd >where; exec sleep 600")));
        world.awaitFile(byHand.resolve("where"), byHand + "\n");
        assertThat(world.livingPane(session)).isPresent();
    }

    @Test
    void aBranchWithoutAWorkTreeGetsOne() {
        world.git.git(world.top, "branch", "old/idea", "feature/cart");
        Session session = adopt("old/idea", "idea");
        Path tree = world.repository.worktreesDir().resolve("idea");
        assertThat(DutyWorld.tree(session)).isEqualTo(tree);
        assertThat(tree.resolve("cart")).hasContent("1");
        assertThat(world.git.git(tree, "symbolic-ref", "--short", "HEAD")).isEqualTo("old/idea");
    }

    @Test
    void whatIsASessionAlreadyIsNotAdoptedAgain() {
        adopt(byHand.toString(), "cart");
        assertThatThrownBy(() -> adopt(byHand.toString(), "other"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("feature/cart is the branch of session \"cart\" already");
        world.start("own", "exec sleep 600");
        assertThatThrownBy(() -> adopt("para/own", "mine"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("session \"own\" already");
    }

    @Test
    void cutOffBeforeItWasWrittenDownItIsDoneAgain() {
        world.git.git(world.top, "branch", "old/idea", "feature/cart");
        String intent = world.asked(request("old/idea", "idea"));
        world.tried(world.adopts, intent);
        world.perform(world.adopts, intent);
        assertThat(world.session("idea").life()).isEqualTo(Life.RUNNING);
    }

    private Session adopt(String given, String name) {
        world.perform(world.adopts, world.asked(request(given, name)));
        return world.session(name);
    }

    private RequestAdoption request(String given, String name) {
        Foundling found = new Foundlings(world.repository).find(given, world.top);
        Brief brief = new Brief("shell", ExecKind.TMUX, "", "", List.of(), Permissions.ASKED, Map.of())
                .under(Terms.of(Origin.ADOPTED));
        Path tree = found.tree().orElseGet(() -> world.repository.worktreesDir().resolve(name));
        return new RequestAdoption(
                new RequestSession(
                        new SessionName(name), brief, new Work(found.branch(), found.base(), tree.toString())),
                found.tree().isPresent() ? Intent.Tree.THERE : Intent.Tree.MISSING);
    }
}
