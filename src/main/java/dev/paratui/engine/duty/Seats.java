package dev.paratui.engine.duty;

import dev.paratui.agent.Docker;
import dev.paratui.agent.Launch;
import dev.paratui.agent.LaunchRequest;
import dev.paratui.agent.Program;
import dev.paratui.agent.Programs;
import dev.paratui.exec.Environment;
import dev.paratui.model.Code;
import dev.paratui.model.ExecKind;
import dev.paratui.model.PaneSize;
import dev.paratui.model.Permissions;
import dev.paratui.model.Refused;
import dev.paratui.model.Seat;
import dev.paratui.model.Session;
import dev.paratui.tmux.PaneSpec;
import dev.paratui.tmux.Panes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Seats programs: runs them in a pane, or detached with a log, in their session's work tree. */
public final class Seats {
    private final Programs programs;
    private final Panes panes;
    private final Detached detached;
    private final Prompting prompting;
    private final Places places;
    private final Rooms rooms;

    public Seats(Programs programs, Panes panes, Detached detached, Prompting prompting, Rooms rooms) {
        this.programs = programs;
        this.panes = panes;
        this.detached = detached;
        this.prompting = prompting;
        this.places = rooms.places();
        this.rooms = rooms;
    }

    /**
     * What seats are made of that stays the same.
     *
     * @param commonDir git's common directory
     */
    public record Rooms(
            Places places,
            SessionVariables variables,
            Path commonDir,
            Environment environment,
            Docker docker,
            ReportAddress reports) {}

    /** Which program is to run, and with what. */
    record Wanted(Session session, String intent, String prompt, LaunchRequest.Conversation conversation) {}

    /** The program runs and has its prompt; done again, it is left as it is. */
    Seat take(Wanted wanted) {
        Program program = programs.installed(wanted.session().brief().agent());
        LaunchRequest request = request(wanted)
                .knowing(wanted.session().standing().conversation())
                .reporting(hooks(wanted.session(), program));
        Launch launch = Launch.plan(program, request);
        if (launch.delivery() == Launch.Delivery.FILE) {
            Places.write(places.prompt(wanted.session().name(), wanted.intent()), wanted.prompt());
        }
        if (!wanted.session().brief().exec().hasPane()) {
            return detached.run(wanted.session(), launch, environment(wanted.session(), launch));
        }
        String pane = opened(wanted, program, launch);
        if (launch.delivery() == Launch.Delivery.PASTE) {
            pasteOnce(wanted, program, pane);
        }
        return new Seat(Optional.of(pane), Optional.empty(), Optional.empty());
    }

    /** Whether an earlier try of this intent came so far that the session's pane is its own. */
    boolean hasBegun(Wanted wanted) {
        return Files.exists(places.pasted(wanted.session().name(), wanted.intent()))
                && panes.find(wanted.session().name()).isPresent();
    }

    /** Where a program of this session runs at this moment, asked of tmux itself. */
    Optional<Seat> living(Session session) {
        return session.brief().exec().hasPane()
                ? panes.living(session.name())
                        .map(pane -> new Seat(Optional.of(pane), Optional.empty(), Optional.empty()))
                : Optional.of(session.seat())
                        .filter(seat -> detached.look(session).alive());
    }

    /** Gives a program that runs already the prompt, if there is one; at most once. */
    void tell(Wanted wanted, Seat seat) {
        if (wanted.prompt().isBlank()) {
            return;
        }
        String pane = seat.pane()
                .orElseThrow(() -> new Refused(
                        Code.NO_PANE,
                        "session \"" + wanted.session().name() + "\" runs without a terminal and cannot be told more",
                        "wait for its end, then resume it: para wait "
                                + wanted.session().name()));
        Places.write(places.pasted(wanted.session().name(), wanted.intent()), "");
        prompting.paste(pane, wanted.prompt());
        prompting.submit(pane);
    }

    /** What lets the session's program go on after a usage limit; empty: nothing does. */
    String goOn(Session session) {
        return programs.named(session.brief().agent()).goOn();
    }

    /** Vacates the seat for good, with all that was noted about the session. */
    void clear(Session session, Duration grace) {
        vacate(session, grace);
        places.forgetNotes(session.name());
    }

    /** Ends whatever sits in the session's pane, or runs detached. */
    void vacate(Session session, Duration grace) {
        panes.endPolitely(session.name(), grace);
        detached.end(session, grace);
    }

    /** The mark is there before a pane that has its prompt from the start, and after one that is still to be told. */
    private String opened(Wanted wanted, Program program, Launch launch) {
        Optional<String> there = panes.find(wanted.session().name());
        if (there.isPresent()) {
            return there.get();
        }
        Path mark = places.pasted(wanted.session().name(), wanted.intent());
        if (launch.delivery() == Launch.Delivery.PASTE) {
            Places.remove(mark);
        } else {
            Places.write(mark, "");
        }
        Launch inPlace =
                wanted.session().brief().exec() == ExecKind.DOCKER ? contained(wanted, program, launch) : launch;
        return panes.open(new PaneSpec(
                wanted.session().name(),
                inPlace.argv(),
                environment(wanted.session(), inPlace),
                Path.of(wanted.session().work().worktree()),
                PaneSize.DEFAULT));
    }

    private Launch contained(Wanted wanted, Program program, Launch launch) {
        rooms.docker().requireEngine();
        Docker.Place place = new Docker.Place(
                "para-" + wanted.session().name().key(),
                Path.of(wanted.session().work().worktree()),
                rooms.commonDir(),
                Optional.empty());
        return Docker.around(launch, program, place);
    }

    private void pasteOnce(Wanted wanted, Program program, String pane) {
        Path mark = places.pasted(wanted.session().name(), wanted.intent());
        if (Files.exists(mark)) {
            return;
        }
        prompting.awaitRest(pane, program);
        Places.write(mark, "");
        prompting.paste(pane, wanted.prompt());
        prompting.submit(pane);
    }

    /** What makes the program report to us; in a container it could not reach us. */
    private Optional<Path> hooks(Session session, Program program) {
        if (program.reporting().isEmpty() || session.brief().exec() == ExecKind.DOCKER) {
            return Optional.empty();
        }
        Path file = places.hooks(session.name());
        return rooms.reports().of(session.name()).map(address -> {
            Places.write(file, program.reporting().get().fileFor(address));
            return file;
        });
    }

    private LaunchRequest request(Wanted wanted) {
        Optional<LaunchRequest.Prompt> prompt = Optional.of(wanted.prompt())
                .filter(text -> !text.isBlank())
                .map(text -> new LaunchRequest.Prompt(
                        text, places.prompt(wanted.session().name(), wanted.intent())));
        LaunchRequest.Permissions permissions = wanted.session().brief().permissions() == Permissions.SKIPPED
                ? LaunchRequest.Permissions.SKIPPED
                : LaunchRequest.Permissions.ASKED;
        String shell = rooms.environment().get("SHELL").orElse("/bin/sh");
        return new LaunchRequest(wanted.conversation(), prompt, permissions, shell);
    }

    private Map<String, String> environment(Session session, Launch launch) {
        Map<String, String> variables = new LinkedHashMap<>(launch.environment());
        variables.putAll(rooms.variables().of(session));
        if (session.brief().exec() != ExecKind.DOCKER) {
            rooms.reports().worker(session.name()).ifPresent(url -> {
                variables.put("PARA_MCP_URL", url);
                variables.put(
                        "PARA_MCP_TOKEN_FILE", places.folder().resolve("token").toString());
            });
        }
        variables.put(
                "PATH", places.bin() + ":" + rooms.environment().get("PATH").orElse("/usr/bin:/bin"));
        return variables;
    }
}
