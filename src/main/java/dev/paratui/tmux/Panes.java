package dev.paratui.tmux;

import dev.paratui.model.Code;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens, sizes and ends the panes of sessions. Every verb may be repeated. Thread-safe, blocking. */
public final class Panes {
    private static final String ROW = "#{pane_id} #{pane_pid} #{pane_dead} #{session_attached}";

    private final Commands commands;
    private final PaneProcesses processes;

    public Panes(Commands commands, PaneProcesses processes) {
        this.commands = commands;
        this.processes = processes;
    }

    /**
     * Runs a program in a pane of its own; a session that is there already stays as it is.
     *
     * @return the pane's id
     */
    public String open(PaneSpec spec) {
        Optional<String> there = find(spec.session());
        return there.orElseGet(() -> create(spec));
    }

    /** The session's pane, dead or alive; the first one when a person split it. */
    public Optional<String> find(SessionName session) {
        return rows(session).stream().map(Row::pane).findFirst();
    }

    /** The session's pane, if a program runs in it. */
    public Optional<String> living(SessionName session) {
        return rows(session).stream().findFirst().filter(row -> !row.isDead()).map(Row::pane);
    }

    /** Ends what runs in the session's pane and runs this in its place, below what is on it; opens it if need be. */
    public String respawn(PaneSpec spec) {
        List<Row> rows = rows(spec.session());
        if (rows.isEmpty()) {
            return open(spec);
        }
        spec.checkDirectory();
        Row first = rows.get(0);
        processes.end(List.of(first.leader()), Duration.ZERO);
        List<List<String>> steps = new ArrayList<>(forgetEnvironment(spec.session()));
        List<String> respawn = new ArrayList<>(List.of("respawn-pane", "-k", "-t", first.pane()));
        respawn.addAll(PaneProgram.words(spec));
        steps.add(respawn);
        commands.runAll(steps);
        return first.pane();
    }

    /** Gives the session's window a size; while somebody is attached their terminal decides, and this does nothing. */
    public void resize(SessionName session, PaneSize size) {
        Row first = require(session);
        if (first.isAttached()) {
            return;
        }
        String window = Targets.window(session);
        List<String> resize = List.of("resize-window", "-t", window, "-x", "" + size.columns(), "-y", "" + size.rows());
        // resize-window makes the size stick, also for whoever attaches next; taking that back keeps the size itself.
        List<String> unstick = List.of("set-option", "-wu", "-t", window, "window-size");
        commands.runAll(List.of(resize, unstick));
    }

    /** Takes note of a bell, so that the next one can be seen. */
    public void clearBell(SessionName session) {
        require(session);
        commands.run("kill-session", "-C", "-t", Targets.session(session));
    }

    /** Ends the session and every process of it at once. */
    public void close(SessionName session) {
        endPolitely(session, Duration.ZERO);
    }

    /** Asks the session's processes to end, kills what is left after the grace, and closes the session. */
    public void endPolitely(SessionName session, Duration grace) {
        List<Row> rows = rows(session);
        if (rows.isEmpty()) {
            return;
        }
        processes.end(rows.stream().map(Row::leader).toList(), grace);
        try {
            commands.run("kill-session", "-t", Targets.session(session));
        } catch (TmuxFailed failure) {
            if (find(session).isPresent()) {
                throw failure;
            }
        }
    }

    private String create(PaneSpec spec) {
        spec.checkDirectory();
        PaneSize size = spec.size();
        List<String> create = new ArrayList<>(List.of("new-session", "-d", "-P", "-F", "#{pane_id}"));
        create.addAll(List.of("-s", Targets.name(spec.session())));
        create.addAll(List.of("-x", "" + size.columns(), "-y", "" + size.rows()));
        create.addAll(PaneProgram.words(spec));
        try {
            return commands.runAll(List.of(create)).get(0).get(0);
        } catch (TmuxFailed failure) {
            // Somebody else may have opened it at the same time.
            return find(spec.session()).orElseThrow(() -> failure);
        }
    }

    /** What the session was opened with must not leak into its next program. */
    private List<List<String>> forgetEnvironment(SessionName session) {
        String target = Targets.session(session);
        return commands.run("show-environment", "-t", target).stream()
                .filter(line -> line.indexOf('=') > 0)
                .map(line -> line.substring(0, line.indexOf('=')))
                .map(name -> List.of("set-environment", "-u", "-t", target, "--", name))
                .toList();
    }

    private Row require(SessionName session) {
        return rows(session).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Code.NO_PANE, "the session " + session + " has no pane", "bring it back with: para resume"));
    }

    private List<Row> rows(SessionName session) {
        String isIt = "#{==:#{session_name}," + Targets.name(session) + "}";
        Stream<String> lines = commands.run("list-panes", "-a", "-f", isIt, "-F", ROW).stream();
        return lines.map(Row::parse).sorted(Comparator.comparing(Row::number)).toList();
    }

    private record Row(String pane, long pid, boolean isDead, boolean isAttached) {
        static Row parse(String line) {
            String[] fields = line.split(" ");
            return new Row(fields[0], Long.parseLong(fields[1]), fields[2].equals("1"), !fields[3].equals("0"));
        }

        int number() {
            return Integer.parseInt(pane.substring(1));
        }

        PaneProcesses.Leader leader() {
            return new PaneProcesses.Leader(pid, isDead);
        }
    }
}
