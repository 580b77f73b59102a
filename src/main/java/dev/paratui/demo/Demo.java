package dev.paratui.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Door;
import dev.paratui.client.Trees;
import dev.paratui.exec.AtExit;
import dev.paratui.exec.Environment;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.PrintStream;
import java.util.regex.Pattern;

/** The demonstration: five agents in a throw-away repository, to be watched and steered, or playing by itself. */
public final class Demo {
    private static final String BEAT = "PARA_DEMO_BEAT";
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
        try (Playground playground = playground("1")) {
            stage.aside(() -> sendAll(playground.door()));
            return stage.show(playground.scenery());
        }
    }

    /** It plays by itself and tells what happens, line by line. */
    public int play() {
        try (Playground playground = playground("0.2")) {
            int exit = new Play(playground, out).run();
            playground.close();
            out.println("Nothing of it is left.");
            return exit;
        }
    }

    static void sendAll(Door door) {
        for (String session : Script.SESSIONS) {
            ObjectNode task = Trees.object().put("session_name", session).put("file", Script.taskFile(session));
            door.change("para_dispatch", task);
        }
    }

    private Playground playground(String usualBeat) {
        String beat = environment.get(BEAT).orElse(usualBeat);
        if (!SECONDS.matcher(beat).matches()) {
            throw new Refused(Code.BAD_ARGUMENT, BEAT + " is \"" + beat + "\"", "give seconds: 0.5");
        }
        Playground playground = Playground.make(stage, environment, beat);
        AtExit.run(playground::close);
        return playground;
    }
}
