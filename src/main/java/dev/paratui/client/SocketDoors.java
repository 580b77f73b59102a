package dev.paratui.client;

import dev.paratui.exec.Exec;
import dev.paratui.model.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The doors of real supervisors: met where they are, started where there is none. Thread-safe. */
public final class SocketDoors implements Doors {
    private final String version;
    private final Function<Repository, Path> tmuxSocket;
    private final Knock knock;
    private final Start start;

    /**
     * @param version of this program; an older supervisor is stopped and started anew
     * @param keeper program and arguments that start a supervisor; {@code --repo DIR} is added
     * @param tmuxSocket where a repository's tmux server listens, also when no supervisor runs
     */
    public SocketDoors(Exec exec, String version, List<String> keeper, Function<Repository, Path> tmuxSocket) {
        this.version = version;
        this.tmuxSocket = tmuxSocket;
        this.knock = new Knock(version);
        this.start = new Start(exec, knock, keeper);
    }

    @Override
    public Door of(Repository repository, Visitor visitor) {
        return new SocketDoor(repository, visitor, this);
    }

    Knock knock() {
        return knock;
    }

    Path tmuxSocket(Repository repository) {
        return tmuxSocket.apply(repository);
    }

    /**
     * A supervisor that is as new as this program and answers.
     *
     * @throws Refused {@code UNREACHABLE} when there is none and none can be started
     */
    Greeted reach(Repository repository) {
        Optional<Greeted> there = knock.at(repository);
        if (there.isEmpty()) {
            return start.run(repository);
        }
        Greeted greeted = there.get();
        if (!Versions.isOlder(greeted.version(), version)) {
            return greeted;
        }
        SocketDoor.stop(greeted, Door.Panes.LIVE_ON);
        return start.run(repository);
    }
}
