package dev.paratui.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts that the demonstration is made of. */
final class Script {
    /** The sessions, in the order in which they are sent off. */
    static final List<String> SESSIONS =
            List.of("tide-table", "storm-warnings", "wind-in-knots", "wind-in-beaufort", "harbour-camera");

    private static final List<String> PROJECT = List.of(
            "README.md",
            "lighthouse/__init__.py",
            "lighthouse/report.py",
            "lighthouse/sources.py",
            "lighthouse/store.py",
            "lighthouse/units.py",
            "scripts/migrate.sh",
            "tests/test_units.py");
    private static final String PLACE = "/demo/";

    private Script() {}

    static void writeProject(Path folder) {
        PROJECT.forEach(file -> write(folder.resolve(file), text("project/" + file)));
    }

    /**
     * A task file is what an agent of this demonstration runs: below the words stands where its script is.
     *
     * @param pace of the agents
     */
    static void writeTasks(Path folder, Pace pace) {
        for (String session : SESSIONS) {
            String task = text("tasks/" + taskFile(session)) + """

                    beat=%s
                    . "$PARA_ROOT/../agents/common.sh"
                    . "$PARA_ROOT/../agents/%s.sh"
                    """.formatted(pace.beatOf(session), session);
            write(folder.resolve(taskFile(session)), task);
        }
    }

    static void writeAgents(Path folder) {
        write(folder.resolve("common.sh"), text("agents/common.sh"));
        SESSIONS.forEach(session -> write(folder.resolve(session + ".sh"), text("agents/" + session + ".sh")));
    }

    /** The plan that the five work on. */
    static String plan() {
        return text("plan.md");
    }

    /** What the agent in the second repository runs. */
    static String question() {
        return """
                printf '\\n  The moons of 2027, from new to full.\\n\\n  Allow writing moons.csv? [y/n] '
                read -r answer""";
    }

    static String taskFile(String session) {
        return "TASK_" + (SESSIONS.indexOf(session) + 1) + "_" + session + ".md";
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    private static String text(String name) {
        try (InputStream in = Script.class.getResourceAsStream(PLACE + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + PLACE + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
