package dev.paratui;

import dev.paratui.wiring.CommandLineWiring;

/** The program's entry: hands argv to the command line and exits with its code. */
public final class Main {
    private Main() {}

    public static void main(String[] argv) {
        System.exit(CommandLineWiring.para().run(argv));
    }
}
