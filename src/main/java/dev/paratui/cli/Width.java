package dev.paratui.cli;

import dev.paratui.exec.Environment;
import dev.paratui.exec.Exec;
import dev.paratui.exec.Invocation;
import java.time.Duration;
import java.util.Optional;

/** How many columns a table may take. */
final class Width {
    private static final int LEAST = 40;
    private static final int ON_TERMINAL = 80;
    private static final int IN_PIPE = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Console console;
    private final Environment environment;
    private final Exec exec;

    Width(Console console, Environment environment, Exec exec) {
        this.console = console;
        this.environment = environment;
        this.exec = exec;
    }

    int columns() {
        int columns = environment
                .get("COLUMNS")
                .flatMap(Width::number)
                .orElseGet(() -> console.isTerminal() ? ofTerminal() : IN_PIPE);
        return Math.max(LEAST, columns);
    }

    private int ofTerminal() {
        try {
            String size = exec.run(
                            Invocation.of("sh", "-c", "stty size </dev/tty").within(PATIENCE))
                    .line();
            return number(size.substring(size.indexOf(' ') + 1)).orElse(ON_TERMINAL);
        } catch (RuntimeException noTerminal) {
            // Whatever is in the way of asking, a table of the usual width can be read.
            return ON_TERMINAL;
        }
    }

    private static Optional<Integer> number(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit)
                ? Optional.of(Integer.valueOf(text)).filter(number -> number > 0)
                : Optional.empty();
    }
}
