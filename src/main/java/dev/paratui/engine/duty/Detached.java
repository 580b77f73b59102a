package dev.paratui.engine.duty;

import dev.paratui.agent.Launch;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.ProcessTree;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs that run without a terminal: output in a log, exit status in a file beside it. */
public final class Detached {
    /** The shell that starts the program is its keeper: its pid is written first, the exit status last. */
    private static final String RUN_AND_TELL =
            "echo $$ >\"$1\"; out=$2; shift 2; \"$@\"; echo $? >\"$out.new\" && mv \"$out.new\" \"$out\"";

    private final Exec exec;
    private final Places places;

    public Detached(Exec exec, Places places) {
        this.exec = exec;
        this.places = places;
    }

    /** How a detached program stands. */
    public record State(boolean alive, Optional<Integer> exitStatus) {}

    Seat run(Session session, Launch launch, Map<String, String> environment) {
        SessionName name = session.name();
        Path log = places.log(name);
        Optional<Long> running = number(places.pid(name)).filter(pid -> lives(pid, name));
        long pid = running.orElseGet(() -> start(session, launch, environment));
        return new Seat(Optional.empty(), Optional.of(pid), Optional.of(log.toString()));
    }

    void end(Session session, Duration grace) {
        Path pidFile = places.pid(session.name());
        session.seat()
                .pid()
                .or(() -> number(pidFile))
                .flatMap(ProcessHandle::of)
                .filter(process -> isOurs(process, pidFile))
                .ifPresent(process -> ProcessTree.end(process, grace.toMillis()));
        Places.remove(places.pid(session.name()));
    }

    public State look(Session session) {
        boolean isAlive =
                session.seat().pid().filter(pid -> lives(pid, session.name())).isPresent();
        return new State(isAlive, number(places.exit(session.name())).map(Long::intValue));
    }

    private boolean lives(long pid, SessionName name) {
        return ProcessHandle.of(pid)
                .filter(ProcessTree::lives)
                .filter(process -> isOurs(process, places.pid(name)))
                .isPresent();
    }

    /** Numbers of processes are used again, after a restart of the machine at the latest: ours names its pid file. */
    private static boolean isOurs(ProcessHandle process, Path pidFile) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(pidFile.toString()))
                .orElse(true);
    }

    private long start(Session session, Launch launch, Map<String, String> environment) {
        SessionName name = session.name();
        Places.remove(places.exit(name));
        List<String> argv = new ArrayList<>(List.of(
                "sh",
                "-c",
                RUN_AND_TELL,
                "para",
                places.pid(name).toString(),
                places.exit(name).toString()));
        argv.addAll(launch.argv());
        Places.write(places.log(name).resolveSibling("README"), "Outputs of detached sessions, one file each.\n");
        Invocation invocation =
                Invocation.of(argv).in(Path.of(session.work().worktree())).with(environment);
        return exec.detach(invocation, places.log(name));
    }

    private static Optional<Long> number(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Long.parseLong(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
