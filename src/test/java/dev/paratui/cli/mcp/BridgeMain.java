package dev.paratui.cli.mcp;

import java.nio.file.Path;
import java.util.Optional;

/** The bridge as a process of its own, for tests: socket, role and agent as arguments. */
public final class BridgeMain {
    private BridgeMain() {}

    public static void main(String[] argv) throws Exception {
        Optional<String> agent = argv.length > 2 ? Optional.of(argv[2]) : Optional.empty();
        Path socket = Path.of(argv[0]);
        Hello hello = new Hello(argv[1], agent, Path.of("").toAbsolutePath().toString());
        Bridge bridge =
                new Bridge(() -> socket, hello, "test" + ProcessHandle.current().pid());
        bridge.run(System.in, System.out, task -> daemon(task).start());
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    }
}
