package dev.paratui.activity;

import dev.paratui.model.Evidence;
import dev.paratui.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a program's own reports are understood.
 *
 * @param rules the first that fits an event counts
 * @param holds that it works is believed for this long after its last word, unless other signs agree
 */
public record Hooks(Fields fields, List<HookRule> rules, Duration holds) {
    /** What the source of such evidence is called. */
    public static final String SOURCE = "hook";

    public static final Duration DEFAULT_HOLDS = Duration.ofSeconds(60);
    private static final int MAX_WORDS = 200;

    public Hooks {
        rules = List.copyOf(rules);
    }

    /**
     * Where the values stand in a report, as JSON pointers; an empty one: nowhere.
     *
     * @param commands the first that has a value is the command that a tool is to run
     * @param paths the first that has a value is the file that a tool is used on
     */
    public record Fields(
            String event,
            String conversation,
            String transcript,
            String tool,
            List<String> commands,
            List<String> paths) {
        public static final Fields NONE = new Fields("", "", "", "", List.of(), List.of());

        public Fields {
            commands = List.copyOf(commands);
            paths = List.copyOf(paths);
        }
    }

    /**
     * An event, understood.
     *
     * @param evidence empty: it says nothing of what the program does
     * @param use of a tool, with which its permission and its end belong together; empty: none
     */
    public record Heard(
            String event, Optional<Evidence> evidence, ToolUse use, String conversation, String transcript) {}

    /** A tool with what it is to do; empty texts where the report has none. */
    public record ToolUse(String tool, String command, String path) {
        public boolean isNone() {
            return tool.isEmpty();
        }
    }

    /** The events that have a meaning here, in the order of the rules. */
    public Set<String> events() {
        Set<String> events = new LinkedHashSet<>();
        rules.forEach(rule -> events.add(rule.event()));
        return events;
    }

    public Heard hear(HookEvent said, Instant at) {
        String event = said.at(fields.event());
        Optional<HookRule> rule =
                rules.stream().filter(one -> one.fits(event, said)).findFirst();
        Optional<Evidence> evidence = rule.flatMap(
                one -> one.activity().map(activity -> new Evidence(activity, SOURCE, words(one, event, said), at)));
        ToolUse use = new ToolUse(said.at(fields.tool()), first(fields.commands(), said), first(fields.paths(), said));
        return new Heard(event, evidence, use, said.at(fields.conversation()), said.at(fields.transcript()));
    }

    private static String words(HookRule rule, String event, HookEvent said) {
        String words = rule.shows().stream()
                .map(said::filled)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(event);
        String oneLine =
                Words.clean(words.replace('\n', ' ').replace('\r', ' ')).strip();
        return Words.clip(oneLine, MAX_WORDS);
    }

    private static String first(List<String> pointers, HookEvent said) {
        return pointers.stream()
                .map(said::at)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
