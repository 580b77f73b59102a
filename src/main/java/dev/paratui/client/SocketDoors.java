package dev.paratui.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.exec.Exec;
import dev.paratui.exec.ProcessTree;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The doors of real supervisors: met where they are, started where there is none. Thread-safe. */
public final class SocketDoors implements Doors {
    private final String version;
    private final Function<Repository, Path> tmuxSocket;
    private final Patience patience;
    private final Knock knock;
    private final Start start;

    /**
     * @param version of this program, with its build; an older supervisor is stopped and started anew
     * @param keeper program and arguments that start a supervisor; {@code --repo DIR} is added
     * @param tmuxSocket where a repository's tmux server listens, also when no supervisor runs
     */
    public SocketDoors(Exec exec, String version, List<String> keeper, Function<Repository, Path> tmuxSocket) {
        this(exec, new Program(version, keeper), tmuxSocket, Patience.usual());
    }

    SocketDoors(Exec exec, Program program, Function<Repository, Path> tmuxSocket, Patience patience) {
        this.version = program.version();
        this.tmuxSocket = tmuxSocket;
        this.patience = patience;
        this.knock = new Knock(version, patience.hello());
        this.start = new Start(exec, knock, program.keeper(), patience);
    }

    /** This program: its version, and the argv that starts a supervisor of it. */
    record Program(String version, List<String> keeper) {}

    @Override
    public Door of(Repository repository, Visitor visitor) {
        return new SocketDoor(repository, visitor, this);
    }

    Patience patience() {
        return patience;
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
        stop(greeted, Door.Panes.LIVE_ON);
        return start.run(repository);
    }

    /** Ends a supervisor and waits until its process is gone. */
    void stop(Greeted greeted, Door.Panes panes) {
        ObjectNode request = Trees.object().put("id", 3);
        request.putObject("stop").put("all", panes == Door.Panes.END);
        try (greeted) {
            Answer.resultOf(greeted.wire().ask(request, patience.call()));
        } catch (IOException gone) {
            // A supervisor that hangs up while it stops has stopped; whether it has is seen below.
        }
        Deadline deadline = Deadline.in(patience.stop());
        while (ProcessTree.lives(greeted.address().pid())) {
            if (deadline.isOver()) {
                throw Knock.silent(greeted.address());
            }
            Deadline.pause();
        }
    }
}
