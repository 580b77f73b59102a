package dev.paratui.agent;

import dev.paratui.activity.Hooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a program reports on itself while it works: what makes it do so, and how its reports are read.
 *
 * @param argv goes behind its first word; {@code {hooks}} is the file's place
 * @param file the file's text, with places for {@code {events}}
 * @param each what stands there for every event, joined by commas, with places for {@code {event}}, {@code {url}} and
 *     {@code {secret}}
 * @param answers what it is told when a rule decides a permission, by {@code allow} and {@code deny}
 * @param asking the event at which it takes such an answer
 */
public record Reporting(
        List<String> argv,
        String file,
        String each,
        Map<String, String> answers,
        String asking,
        Hooks hooks,
        Optional<Transcript> transcript) {
    public static final String FILE = "{hooks}";

    public Reporting {
        argv = List.copyOf(argv);
        answers = Map.copyOf(answers);
    }

    /**
     * Where a program's own record of a conversation tells of use: a file with one JSON object a line, read by JSON
     * pointers; an empty one: it does not tell.
     *
     * @param answer lines that have a value there are the model's answers, those with the same value parts of one
     */
    public record Transcript(
            String answer, String model, String input, List<String> cached, String output, String cost) {
        public Transcript {
            cached = List.copyOf(cached);
        }
    }

    /** Where reports are sent to, and the secret that they carry. */
    public record Address(String url, String secret) {}

    /** The whole file for one session. */
    public String fileFor(Address address) {
        String events = hooks.events().stream()
                .map(event -> each.replace("{event}", event)
                        .replace("{url}", address.url())
                        .replace("{secret}", address.secret()))
                .collect(Collectors.joining(","));
        return file.replace("{events}", events);
    }
}
