package dev.paratui.wiring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.cli.Faces;
import dev.paratui.cli.mcp.Bridge;
import dev.paratui.cli.mcp.Hello;
import dev.paratui.cli.mcp.McpClient;
import dev.paratui.cli.mcp.Registration;
import dev.paratui.cli.mcp.ToolTable;
import dev.paratui.client.Door;
import dev.paratui.client.Repository;
import dev.paratui.client.Trees;
import dev.paratui.client.Visitor;
import dev.paratui.exec.Environment;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.tool.Card;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What MCP clients start and stand in: the bridge, their registration, and the table of tools. */
final class McpFace {
    private final Environment environment;
    private final Program program;

    McpFace(Environment environment, Program program) {
        this.environment = environment;
        this.program = program;
    }

    /** The two streams of an MCP client that has started us. */
    record Client(InputStream in, OutputStream out) {
        static Client here() {
            return new Client(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        }
    }

    /** Passes lines until the client is gone. */
    int bridge(Door door, Faces.McpCaller caller, Client client) {
        Hello hello = new Hello(
                caller.role(),
                caller.agent(),
                caller.directory().toAbsolutePath().toString());
        Bridge bridge = new Bridge(() -> Path.of(door.start().path("socket").asText()), hello, instance());
        try (InputStream in = client.in();
                OutputStream out = client.out()) {
            bridge.run(in, out, task -> thread(task).start());
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("the client's side broke", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    int register(Repository repository, String name, java.io.PrintStream out) {
        McpClient client = Arrays.stream(McpClient.values())
                .filter(known -> known.option().equals(name))
                .findAny()
                .orElseThrow(
                        () -> new Refused(Code.BAD_ARGUMENT, "no client is called " + name, "see para mcp --help"));
        Path codexHome = environment
                .get("CODEX_HOME")
                .map(Path::of)
                .orElse(environment.home().resolve(".codex"));
        Registration.Registered done = new Registration(
                        new Registration.Place(repository.place(), repository.common(), codexHome), callable())
                .register(client);
        out.println(done.file() + ": " + words(done.change()));
        return 0;
    }

    int tools(Door door, Faces.McpTools wish, java.io.PrintStream out) {
        JsonNode list = door.look("tool_list", Trees.object());
        if (wish.format().equals("json")) {
            out.println(Trees.write(list));
            return 0;
        }
        List<Card> cards = new ArrayList<>();
        for (JsonNode tool : list.path("tools")) {
            Card card = card(tool);
            if (card.isFor(Card.Audience.valueOf(wish.role().toUpperCase(java.util.Locale.ROOT)))) {
                cards.add(card);
            }
        }
        out.print(ToolTable.text(cards, list.path("workflow").asText()));
        return 0;
    }

    static Visitor visitor(Path directory) {
        return new Visitor(directory, java.util.Optional.empty());
    }

    /** Our name where it is on the PATH, else the launcher's own place. */
    private String callable() {
        boolean isOnPath = SearchPath.of(environment).find("para-tui").isPresent();
        return isOnPath ? "para-tui" : program.launcher().map(Path::toString).orElse("para-tui");
    }

    private static Card card(JsonNode tool) {
        Set<Card.Audience> audiences = new HashSet<>();
        tool.path("audiences").forEach(audience -> audiences.add(Card.Audience.valueOf(audience.asText())));
        return new Card(
                tool.path("name").asText(),
                tool.path("description").asText(),
                Card.Effect.valueOf(tool.path("effect").asText()),
                audiences);
    }

    private static String words(Registration.Change change) {
        return switch (change) {
            case CREATED -> "made, with the entry para";
            case ADDED -> "the entry para was added";
            case REPLACED -> "the entry para was renewed";
            case UNCHANGED -> "the entry para stands there already";
        };
    }

    private static String instance() {
        return Long.toString(ProcessHandle.current().pid(), 36)
                + Long.toString(new java.security.SecureRandom().nextLong() >>> 1, 36);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "bridge");
        thread.setDaemon(true);
        return thread;
    }
}
