package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.RequestCancel;
import dev.paratui.engine.Done;
import dev.paratui.event.SessionStartFailed;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartSessionTest extends WorldAtHand {

    @Test
    void theScriptRunsInItsWorkTreeOnItsBranchAndKnowsItsSession() {
        Session session = world.start(
                "fix", "printf '%s|%s' \"$PARA_SESSION\" \"$PARA_ROOT\" >'it is $(id) `id` \"q\"'; exec sleep 600");
        world.awaitFile(DutyWorld.tree(session).resolve("it is $(id) `id` \"q\""), "fix|" + world.top);
        assertThat(world.git.git(DutyWorld.tree(session), "symbolic-ref", "--short", "HEAD"))
                .isEqualTo("para/fix");
        assertThat(world.git.git(world.top, "status", "--porcelain")).isEmpty();
    }

    @Test
    void cutOffBeforeItWasWrittenDownTheScriptRunsOnce() {
        String intent = world.asked(world.request("fix", "echo run >>runs; exec sleep 600", List.of()));
        world.tried(world.starts, intent);
        Path runs = world.repository.worktreesDir().resolve("fix/runs");
        world.awaitFile(runs, "run\n");
        world.perform(world.starts, intent);
        assertThat(runs).hasContent("run");
        assertThat(world.livingPane(world.session("fix")))
                .isEqualTo(world.session("fix").seat().pane());
    }

    @Test
    void oneThatComesAfterAnotherWaitsForItsLandingAndFailsWithIt() {
        Session first = world.start("first", "exec sleep 600");
        String intent = world.asked(world.request("second", "true", List.of("first")));
        Done done = world.tried(world.starts, intent);
        assertThat(done.again()).isPresent();
        assertThat(world.repository.worktreesDir().resolve("second")).doesNotExist();

        world.perform(world.cancels, world.asked(new RequestCancel(first.name(), "", Intent.Urgency.AT_ONCE)));
        assertThatThrownBy(() -> world.tried(world.starts, intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cancelled");
    }

    @Test
    void whatCouldNotBeStartedIsToldWithItsProblem() {
        Refusal problem = Refusal.of(Code.FAILED, "no", "try again");
        Done done = world.starts.failed(new Intent.Start("i", new SessionName("fix")), problem);
        assertThat(done.events()).containsExactly(new SessionStartFailed(new SessionName("fix"), problem, "i"));
    }
}
