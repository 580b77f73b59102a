package dev.paratui.tmux;

import dev.paratui.exec.Completed;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.LiveProgram;
import dev.paratui.exec.ProgramTimedOut;
import dev.paratui.model.SessionName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One private tmux server, named by its socket. As {@link Commands} it starts one program for each command. */
public final class TmuxServer implements Commands {
    /** What the control client is attached to; no para session can have this name. */
    static final String CONTROL_SESSION = "_para-ctl";

    /** What the smallest of the systems' socket addresses holds. */
    private static final int MAX_SOCKET_BYTES = 103;

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Exec exec;
    private final Path socket;
    private final Path folder;
    private final Path configuration;

    /**
     * @param socket at most 103 bytes long, in a folder that exists
     * @param configuration the file that this class writes
     */
    public TmuxServer(Exec exec, Path socket, Path configuration) {
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > MAX_SOCKET_BYTES) {
            throw new IllegalArgumentException("longer than " + MAX_SOCKET_BYTES + " bytes: " + socket);
        }
        this.exec = exec;
        this.socket = socket;
        this.folder = Optional.ofNullable(socket.getParent())
                .filter(Path::isAbsolute)
                .orElseThrow(() -> new IllegalArgumentException("not absolute: " + socket));
        this.configuration = configuration;
    }

    /** Checks that tmux is there and new enough, writes the configuration, and gives it to a server that runs. */
    public void prepare() {
        TmuxVersion.check(exec);
        TmuxConfiguration.writeTo(configuration);
        if (isRunning()) {
            // Not by the control client: there each line of the file would give a reply of its own.
            printed(List.of("source-file", configuration.toString()));
        }
    }

    /** Whether the server runs; asking does not start it. */
    public boolean isRunning() {
        return once(List.of("list-sessions")).succeeded();
    }

    /** Ends the server and with it all panes. */
    public void kill() {
        if (isRunning()) {
            once(List.of("kill-server"));
        }
    }

    /** Ends the server if there is nothing in it but what the control client is attached to; tells whether it did. */
    public boolean endIfBare() {
        Completed names = once(List.of("list-sessions", "-F", "#{session_name}"));
        boolean isBare = names.succeeded() && names.out().strip().equals(CONTROL_SESSION);
        if (isBare) {
            once(List.of("kill-server"));
        }
        return isBare;
    }

    /** What to run on a person's terminal to be in this session. */
    public List<String> attachArgv(SessionName session) {
        return argv(List.of("attach-session", "-t", Targets.session(session)));
    }

    @Override
    public List<List<String>> runAll(List<List<String>> commands) {
        return commands.stream().map(this::printed).toList();
    }

    /** Starts the control client, and server and control session with it when they are not there. */
    LiveProgram openControl() {
        List<String> attach = List.of("new-session", "-A", "-s", CONTROL_SESSION, "-x", "80", "-y", "24");
        List<String> flags = List.of("-f", "ignore-size,no-output", "--", "sh", "-c", "exec cat");
        List<String> words =
                Stream.of(List.of("-C"), attach, flags).flatMap(List::stream).toList();
        return exec.open(invocation(words));
    }

    private List<String> printed(List<String> command) {
        Completed completed = once(command);
        if (!completed.succeeded()) {
            throw new TmuxFailed(command, completed.err());
        }
        String out = completed.out();
        return out.isEmpty() ? List.of() : List.of(withoutLastLineEnd(out).split("\n", -1));
    }

    private static String withoutLastLineEnd(String out) {
        return out.endsWith("\n") ? out.substring(0, out.length() - 1) : out;
    }

    private Completed once(List<String> command) {
        try {
            return exec.run(
                    invocation(command.stream().map(Quoting::argument).collect(Collectors.toUnmodifiableList())));
        } catch (ProgramTimedOut late) {
            throw new TmuxUnreachable("tmux did not answer", late);
        }
    }

    private Invocation invocation(List<String> words) {
        return Invocation.of(argv(words)).in(folder).within(DEADLINE);
    }

    private List<String> argv(List<String> words) {
        List<String> argv =
                new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString(), "-f", configuration.toString()));
        argv.addAll(words);
        return List.copyOf(argv);
    }
}
