package dev.paratui.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paratui.exec.Environment;
import dev.paratui.exec.SearchPath;
import dev.paratui.exec.SystemExec;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerTest {
    private static final Docker.Place PLACE =
            new Docker.Place("para-fix", Path.of("/re,po/wt"), Path.of("/re,po/.git"), Optional.of("1000:1000"));

    @TempDir
    private Path folder;

    @Test
    void aLaunchIsWrappedWithoutLosingAWord() throws IOException {
        Program program = program("[argv]\nnew = ['x']\nprompted = ['x', '{prompt}']\n[environment]\nA = 'b c'\n"
                + "[container]\nimage = 'agents:1'\nforward = ['KEY']\noptions = ['--network', 'none']");
        LaunchRequest request = new LaunchRequest(
                LaunchRequest.Conversation.NEW,
                Optional.of(new LaunchRequest.Prompt("do $(it)", Path.of("/p"))),
                LaunchRequest.Permissions.ASKED,
                "/bin/sh");

        Launch inside = Docker.around(Launch.plan(program, request), program, PLACE);

        assertThat(inside.argv())
                .containsExactly(
                        "docker",
                        "run",
                        "--rm",
                        "-it",
                        "--name",
                        "para-fix",
                        "--mount",
                        "type=bind,\"source=/re,po/wt\",\"target=/re,po/wt\"",
                        "--mount",
                        "type=bind,\"source=/re,po/.git\",\"target=/re,po/.git\"",
                        "--workdir",
                        "/re,po/wt",
                        "--user",
                        "1000:1000",
                        "--env",
                        "KEY",
                        "--env",
                        "A=b c",
                        "--network",
                        "none",
                        "agents:1",
                        "x",
                        "do $(it)");
        assertThat(inside.delivery()).isEqualTo(Launch.Delivery.ARGUMENT);
    }

    @Test
    void aProgramWithoutAnImageIsRefused() throws IOException {
        Program program = program("[argv]\nnew = ['x']");
        Launch launch = new Launch(List.of("x"), Map.of(), Launch.Delivery.NONE);

        assertThatThrownBy(() -> Docker.around(launch, program, PLACE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no container image");
    }

    @Test
    void whereNoEngineAnswersItIsSaidSo() throws IOException {
        assertUnavailable("no docker engine answers");

        docker("echo 'Cannot connect to the Docker daemon' >&2; exit 1");
        assertUnavailable("no docker engine answers: Cannot connect to the Docker daemon");

        docker("echo 27.0");
        docker().requireEngine();
    }

    private void assertUnavailable(String words) {
        assertThatThrownBy(() -> docker().requireEngine())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.UNAVAILABLE))
                .hasMessageContaining(words);
    }

    /** Commands are looked up by this process, so the fake one is named by a wrapper that sets the path first. */
    private Docker docker() {
        SystemExec exec = new SystemExec(Environment.of(Map.of("PATH", folder + ":/usr/bin:/bin")));
        return new Docker(new ThroughPath(exec));
    }

    private void docker(String script) throws IOException {
        Path file = folder.resolve("docker");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Program program(String text) throws IOException {
        Path agents = folder.resolve("para/agents");
        Files.createDirectories(agents);
        Files.writeString(agents.resolve("x.toml"), text);
        return new Programs(folder, folder, new SearchPath(List.of())).named("x");
    }
}
