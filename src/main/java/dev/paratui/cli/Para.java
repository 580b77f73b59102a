package dev.paratui.cli;

import dev.paratui.exec.ProgramFailed;
import dev.paratui.exec.ProgramMissing;
import dev.paratui.exec.ProgramTimedOut;
import dev.paratui.model.Code;
import dev.paratui.model.Refusal;
import dev.paratui.model.Refused;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program as it is called: argv in, text and an exit code out.
 *
 * <p>Only the command that is called is built: building all of them would take longer than {@code para list} may.
 */
public final class Para {
    private final Console console;
    private final Place place;
    private final Outside outside;

    public Para(Console console, Place place, Outside outside) {
        this.console = console;
        this.place = place;
        this.outside = outside;
    }

    /** Runs one command line to its end and gives the exit code. */
    public int run(String... argv) {
        boolean isJson = Arrays.asList(argv).contains("--json");
        int exit = guarded(argv, isJson);
        console.out().flush();
        console.err().flush();
        return exit;
    }

    private int guarded(String[] argv, boolean isJson) {
        try {
            return parsed(Calling.of(argv));
        } catch (Refused refused) {
            return tell(refused.refusal(), isJson);
        } catch (ProgramFailed | ProgramMissing | ProgramTimedOut | UncheckedIOException failure) {
            return tell(Refusal.of(Code.FAILED, words(failure), "`para doctor` looks for the cause"), isJson);
        } catch (RuntimeException bug) {
            return tell(Refusal.of(Code.FAILED, "this is a bug: " + bug, where(bug)), isJson);
        }
    }

    private int parsed(Calling calling) {
        Verb verb = calling.command().map(Commands::find).orElseGet(Top::new);
        if (!verb.took(calling.rest())) {
            Reading.read(verb, calling.rest());
        }
        if (verb.repos().size() > 1 && !verb.takesManyRepositories()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "this command is about one repository, and --repo names "
                            + verb.repos().size(),
                    "give --repo once; the dashboard takes several: para --repo A --repo B");
        }
        if (verb.isHelp()) {
            console.out().print(Help.of(verb, console, place));
            return Exit.OK;
        }
        return verb.run(new Desk(console, place, outside, verb));
    }

    private int tell(Refusal refusal, boolean isJson) {
        return isJson ? Trouble.tellPrograms(console.err(), refusal) : Trouble.tell(console.err(), refusal);
    }

    private static String words(RuntimeException failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    }

    private static String where(RuntimeException bug) {
        return List.of(bug.getStackTrace()).stream()
                .limit(3)
                .map(StackTraceElement::toString)
                .reduce("please report it, with this", (words, frame) -> words + " < " + frame);
    }
}
