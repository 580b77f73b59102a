package dev.paratui.agent;

import dev.paratui.activity.Composer;
import dev.paratui.activity.Watch;
import dev.paratui.exec.SearchPath;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program that can work in a session, as its file describes it.
 *
 * @param environment set for it
 * @param approveKeys tmux key names that allow what its permission prompt asks
 * @param denyKeys key names that refuse it; empty lists: it never asks
 * @param dialogs what it may ask at its start, before it can take a prompt
 * @param reporting empty: it can only be watched
 * @param composer where it takes what is typed; empty: anywhere, at any time
 * @param goOn what is typed to let it go on once its usage limit is over; empty: nothing will
 * @param install how a person gets it; may be empty
 */
public record Program(
        String name,
        Argv argv,
        Map<String, String> environment,
        List<String> approveKeys,
        List<String> denyKeys,
        List<Dialog> dialogs,
        Watch watch,
        Container container,
        Optional<Reporting> reporting,
        Optional<Composer> composer,
        String goOn,
        String install) {
    public Program {
        environment = Map.copyOf(environment);
        approveKeys = List.copyOf(approveKeys);
        denyKeys = List.copyOf(denyKeys);
        dialogs = List.copyOf(dialogs);
    }

    /**
     * Command lines, with places for {@code {prompt}} (the text), {@code {file}} (a file that holds it) and {@code
     * {shell}} (the person's shell). A prompt for which a command line has no place is pasted.
     *
     * @param fresh a new conversation without a prompt
     * @param prompted a new one with a prompt; empty: as {@code fresh}
     * @param resumed the last conversation of this directory; empty: it cannot, a new one is begun
     * @param continued a certain conversation, with a place for {@code {conversation}}; empty: as {@code resumed}
     * @param headless works off a prompt without a terminal and ends; empty: it cannot
     * @param always goes behind the first word at every start, as what connects it with its tools here
     * @param skipPermissions goes behind the first word when no permission shall be asked
     */
    public record Argv(
            List<String> fresh,
            List<String> prompted,
            List<String> resumed,
            List<String> continued,
            List<String> headless,
            List<String> always,
            List<String> skipPermissions) {
        public Argv {
            fresh = List.copyOf(fresh);
            prompted = List.copyOf(prompted);
            resumed = List.copyOf(resumed);
            continued = List.copyOf(continued);
            headless = List.copyOf(headless);
            always = List.copyOf(always);
            skipPermissions = List.copyOf(skipPermissions);
        }
    }

    /** A dialog at the start, known by a line of the screen, and the keys that answer it. */
    public record Dialog(Pattern sign, List<String> keys) {
        public Dialog {
            keys = List.copyOf(keys);
        }
    }

    /**
     * How it runs in a container.
     *
     * @param image empty: there is none for it
     * @param forwarded names of variables handed on from the supervisor's environment
     * @param options more words for {@code docker run}
     */
    public record Container(Optional<String> image, List<String> forwarded, List<String> options) {
        public Container {
            forwarded = List.copyOf(forwarded);
            options = List.copyOf(options);
        }
    }

    /** Whether its prompt is a script that sh runs, and no words. */
    public boolean takesScripts() {
        return !argv.prompted().isEmpty() && argv.prompted().get(0).equals("sh");
    }

    /** Refused when it is not installed. */
    public void requireOn(SearchPath path) {
        String command = argv.fresh().get(0);
        if (!command.startsWith("{") && path.find(command).isEmpty()) {
            throw new Refused(
                    Code.PROGRAM_NOT_FOUND,
                    "`" + command + "` is not installed: it is not on the PATH",
                    install.isEmpty() ? "install it, or choose another with --agent" : "install it: " + install);
        }
    }
}
