package dev.paratui;

import dev.paratui.wiring.CommandLineWiring;

/** The program's entry: hands argv to the command line and exits with its code. */
public final class Main {
    private Main() {}

    public static void main(String[] argv) {
        boolean isRehearsal = argv.length == 2 && argv[0].equals("warm");
        System.exit(
                isRehearsal
                        ? CommandLineWiring.rehearse(argv[1])
                        : CommandLineWiring.para().run(argv));
    }
}
