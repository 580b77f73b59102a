package dev.paratui.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Door;
import dev.paratui.client.Trees;
import dev.paratui.exec.AtExit;
import dev.paratui.exec.Environment;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The demonstration: five agents in a throw-away repository, to be watched and steered, or playing by itself. */
public final class Demo {
    private static final String BEAT = "PARA_DEMO_BEAT";
    private static final int WAIT_SECONDS = 50;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,2}(\\.\\d{1,3})?");

    private final Stage stage;
    private final Environment environment;
    private final PrintStream out;

    public Demo(Stage stage, Environment environment, PrintStream out) {
        this.stage = stage;
        this.environment = environment;
        this.out = out;
    }

    /** The person watches and steers; it is over when they leave. */
    public int show() {
        try (Playground playground = playground(Pace.of(beat("1.5")))) {
            CompletableFuture<Optional<Refused>> problem = new CompletableFuture<>();
            stage.aside(() -> problem.complete(sent(playground.door())));
            int exit = stage.show(playground.scenery());
            problem.getNow(Optional.empty()).ifPresent(Demo::tell);
            return exit;
        }
    }

    private static Optional<Refused> sent(Door door) {
        try {
            sendAll(door);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private static void tell(Refused refused) {
        throw refused;
    }

    /** It plays by itself and tells what happens, line by line. */
    public int play() {
        try (Playground playground = playground(Pace.of(beat("0.2")))) {
            int exit = new Play(playground, out).run();
            playground.close();
            out.println("Nothing of it is left.");
            return exit;
        }
    }

    /** It is shown at its best moment: one works, one asks, one is in conflict, one has failed, one has landed. */
    public int pose() {
        try (Playground playground = playground(Pace.of("0.1").but("tide-table", "2"))) {
            Door door = playground.door();
            sendAll(door);
            await(door, "storm-warnings", "permission");
            await(door, "harbour-camera", "exited");
            await(door, "wind-in-beaufort", "conflict");
            Door beside = playground.beside();
            ObjectNode asks = Trees.object().put("session_name", "moon-table");
            beside.change("para_dispatch", asks.put("task_description", Script.question()));
            await(beside, "moon-table", "permission");
            return stage.show(playground.scenery());
        }
    }

    private static void await(Door door, String session, String state) {
        ObjectNode wish = Trees.object().put("cursor", 0).put("timeout_seconds", WAIT_SECONDS);
        wish.putArray("sessions").add(session);
        wish.putArray("states").add(state);
        if (!door.look("para_wait", wish).path("reached").asBoolean()) {
            throw new IllegalStateException(session + " never came to " + state);
        }
    }

    static void sendAll(Door door) {
        door.change("load_plan", Trees.object().put("text", Script.plan()));
        for (String session : Script.SESSIONS) {
            ObjectNode task = Trees.object().put("session_name", session).put("file", Script.taskFile(session));
            door.change("para_dispatch", task);
        }
    }

    private String beat(String usual) {
        String beat = environment.get(BEAT).orElse(usual);
        if (!SECONDS.matcher(beat).matches()) {
            throw new Refused(Code.BAD_ARGUMENT, BEAT + " is \"" + beat + "\"", "give seconds: 0.5");
        }
        return beat;
    }

    private Playground playground(Pace pace) {
        Playground playground = Playground.make(stage, environment, pace);
        AtExit.run(playground::close);
        return playground;
    }
}
