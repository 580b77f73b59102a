package dev.paratui.agent;

import dev.paratui.agent.LaunchRequest.Conversation;
import dev.paratui.agent.LaunchRequest.Permissions;
import dev.paratui.agent.LaunchRequest.Prompt;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A start, ready to be done: exact argv, and how the prompt gets there.
 *
 * @param delivery {@code PASTE}: the prompt must be pasted when the program rests; {@code FILE}: the prompt's file must
 *     exist before the start
 */
public record Launch(List<String> argv, Map<String, String> environment, Delivery delivery) {
    /** Linux takes no argument over 128 KiB. */
    public static final int MAX_ARGUMENT_BYTES = 96 * 1024;

    private static final String TEXT = "{prompt}";
    private static final String FILE = "{file}";
    private static final String CONVERSATION = "{conversation}";
    private static final String SHELL = "{shell}";

    /** The way of a prompt to its program. */
    public enum Delivery {
        NONE,
        ARGUMENT,
        FILE,
        PASTE
    }

    public Launch {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    public static Launch plan(Program program, LaunchRequest request) {
        List<String> form = form(program, request);
        Delivery delivery = delivery(form, request);
        if (request.conversation() == Conversation.HEADLESS && delivery == Delivery.PASTE) {
            throw new Refused(
                    Code.UNAVAILABLE,
                    program.name() + " takes no prompt of this size without a terminal",
                    "put it into a file and name the file in the prompt, or use `--exec tmux`");
        }
        List<String> argv = new ArrayList<>();
        form.forEach(word -> argv.add(filled(word, request)));
        if (request.permissions() == Permissions.SKIPPED) {
            argv.addAll(1, program.argv().skipPermissions());
        }
        argv.addAll(1, program.argv().always());
        argv.addAll(1, reporting(program, request));
        return new Launch(argv, program.environment(), delivery);
    }

    private static List<String> form(Program program, LaunchRequest request) {
        Program.Argv argv = program.argv();
        return switch (request.conversation()) {
            case HEADLESS -> headless(program, request);
            case RESUMED -> resumed(argv, request);
            case NEW -> begun(argv, request);
        };
    }

    private static List<String> resumed(Program.Argv argv, LaunchRequest request) {
        if (request.known().isPresent() && !argv.continued().isEmpty()) {
            return argv.continued();
        }
        return argv.resumed().isEmpty() ? begun(argv, request) : argv.resumed();
    }

    /** The words that make it report on itself, where there is a file for that. */
    private static List<String> reporting(Program program, LaunchRequest request) {
        return request.hooks()
                .flatMap(file -> program.reporting().map(reporting -> reporting.argv().stream()
                        .map(word -> word.replace(Reporting.FILE, file.toString()))
                        .toList()))
                .orElse(List.of());
    }

    private static List<String> begun(Program.Argv argv, LaunchRequest request) {
        return request.prompt()
                .filter(prompt -> !argv.prompted().isEmpty() && fits(prompt, argv.prompted()))
                .map(prompt -> argv.prompted())
                .orElse(argv.fresh());
    }

    private static List<String> headless(Program program, LaunchRequest request) {
        if (program.argv().headless().isEmpty()) {
            throw new Refused(
                    Code.UNAVAILABLE, program.name() + " cannot work without a terminal", "use `--exec tmux`");
        }
        if (request.prompt().isEmpty()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "without a terminal a prompt is needed", "give one with -p TEXT or -f FILE");
        }
        boolean fits = fits(request.prompt().get(), program.argv().headless());
        return fits ? program.argv().headless() : List.of(program.argv().fresh().get(0));
    }

    /** A prompt with a NUL or beyond the limit cannot be an argument. */
    private static boolean fits(Prompt prompt, List<String> form) {
        boolean isArgument = form.stream().anyMatch(word -> word.contains(TEXT));
        return !isArgument
                || (prompt.text().indexOf('\0') < 0
                        && prompt.text().getBytes(StandardCharsets.UTF_8).length <= MAX_ARGUMENT_BYTES);
    }

    private static Delivery delivery(List<String> form, LaunchRequest request) {
        if (request.prompt().isEmpty()) {
            return Delivery.NONE;
        }
        if (form.stream().anyMatch(word -> word.contains(TEXT))) {
            return Delivery.ARGUMENT;
        }
        return form.stream().anyMatch(word -> word.contains(FILE)) ? Delivery.FILE : Delivery.PASTE;
    }

    /** One place a word; what is filled in is never looked at again. */
    private static String filled(String word, LaunchRequest request) {
        Optional<Prompt> prompt = request.prompt();
        if (word.contains(TEXT)) {
            return word.replace(TEXT, prompt.map(Prompt::text).orElse(""));
        }
        if (word.contains(FILE)) {
            return word.replace(
                    FILE, prompt.map(given -> given.file().toString()).orElse(""));
        }
        return word.contains(CONVERSATION)
                ? word.replace(CONVERSATION, request.known().orElse(""))
                : word.replace(SHELL, request.shell());
    }
}
