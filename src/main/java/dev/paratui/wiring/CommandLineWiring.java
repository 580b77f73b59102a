package dev.paratui.wiring;

import dev.paratui.cli.Console;
import dev.paratui.cli.Outside;
import dev.paratui.cli.Para;
import dev.paratui.cli.Place;
import dev.paratui.client.SocketDoors;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.SystemExec;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** Puts the command line together for the process that is running. */
public final class CommandLineWiring {
    private static final int BUFFER_BYTES = 16 * 1024;

    private CommandLineWiring() {}

    public static Para para() {
        Sockets.choose();
        Environment environment = Environment.ofThisProcess();
        Exec exec = new SystemExec(environment);
        Program program = Program.running();
        SocketDoors doors = doors(exec, program, environment);
        Place place = new Place(Path.of("").toAbsolutePath(), environment, InstantSource.system(), program.version());
        Console console = console();
        ProgramFaces faces = new ProgramFaces(exec, environment, program, doors, console.out());
        return new Para(console, place, new Outside(doors, exec, faces));
    }

    /** Loads what real runs in that role load, for its class archive; prints nothing. */
    public static int rehearse(String role) {
        Sockets.choose();
        Environment environment = Environment.ofThisProcess();
        Exec exec = new SystemExec(environment);
        Program program = Program.running();
        SocketDoors doors = doors(exec, program, environment);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        ProgramFaces faces = new ProgramFaces(exec, environment, program, doors, nowhere);
        Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, Console.Kind.PIPE);
        Place place = new Place(Path.of("").toAbsolutePath(), environment, InstantSource.system(), program.version());
        return new Rehearsal(exec, faces, new Para(console, place, new Outside(doors, exec, faces)))
                .play(Rehearsal.Role.of(role));
    }

    private static SocketDoors doors(Exec exec, Program program, Environment environment) {
        return new SocketDoors(exec, program.build(), program.keeper(), repository -> RuntimeFolder.of(
                        repository.common(), environment)
                .tmuxSocket());
    }

    private static Console console() {
        // The launcher asks: since JDK 22 System.console() is there without a terminal too.
        boolean isTerminal = "yes".equals(System.getProperty("para.terminal"));
        Console.Kind kind = isTerminal ? Console.Kind.TERMINAL : Console.Kind.PIPE;
        return new Console(
                new FileInputStream(FileDescriptor.in), stream(FileDescriptor.out), stream(FileDescriptor.err), kind);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var buffered = new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES);
        return new PrintStream(buffered, true, StandardCharsets.UTF_8);
    }
}
