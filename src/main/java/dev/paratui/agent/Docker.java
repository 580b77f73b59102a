package dev.paratui.agent;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProgramMissing;
import dev.paratui.exec.ProgramTimedOut;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a launch into a container of its own. */
public final class Docker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Exec exec;

    public Docker(Exec exec) {
        this.exec = exec;
    }

    /**
     * What a container gets.
     *
     * @param name of the container
     * @param worktree where the program works; seen at the same path inside, so that git's own links stay true
     * @param gitDirectory the repository's common git directory, needed to commit
     * @param user {@code uid:gid} that owns the files
     */
    public record Place(String name, Path worktree, Path gitDirectory, Optional<String> user) {}

    /** Refused when no docker engine answers. */
    public void requireEngine() {
        Invocation asking = Invocation.of("docker", "version", "--format", "{{.Server.Version}}")
                .within(PATIENCE);
        try {
            Completed answer = exec.run(asking);
            if (!answer.succeeded()) {
                throw unavailable(Words.shown(answer.err().strip()));
            }
        } catch (ProgramMissing | ProgramTimedOut failure) {
            throw unavailable(String.valueOf(failure.getMessage()));
        }
    }

    /** The same launch as one in a container; a tty is asked for, so it belongs into a pane. */
    public static Launch around(Launch launch, Program program, Place place) {
        String image = program.container()
                .image()
                .orElseThrow(() -> new Refused(
                        Code.UNAVAILABLE,
                        program.name() + " has no container image",
                        "add to its file in ~/.config/para/agents: [container] image = \"…\""));
        List<String> argv = new ArrayList<>(List.of("docker", "run", "--rm", "-it", "--name", place.name()));
        argv.addAll(List.of("--mount", bind(place.worktree()), "--mount", bind(place.gitDirectory())));
        argv.addAll(List.of("--workdir", place.worktree().toString()));
        place.user().ifPresent(user -> argv.addAll(List.of("--user", user)));
        program.container().forwarded().forEach(name -> argv.addAll(List.of("--env", name)));
        Map<String, String> environment = new TreeMap<>(launch.environment());
        environment.forEach((name, value) -> argv.addAll(List.of("--env", name + "=" + value)));
        argv.addAll(program.container().options());
        argv.add(image);
        argv.addAll(launch.argv());
        return new Launch(argv, Map.of(), launch.delivery());
    }

    /** Docker reads a mount as a line of CSV: a path with a comma or a quote must be quoted as CSV wants it. */
    private static String bind(Path path) {
        return "type=bind," + csv("source=" + path) + "," + csv("target=" + path);
    }

    private static String csv(String field) {
        return field.contains(",") || field.contains("\"") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    private static Refused unavailable(String words) {
        return new Refused(
                Code.UNAVAILABLE,
                "no docker engine answers: " + words,
                "start docker (`docker version` must show a server), or use `--exec tmux`");
    }
}
