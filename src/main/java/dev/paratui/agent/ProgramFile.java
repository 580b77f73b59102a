package dev.paratui.agent;

import dev.paratui.activity.Composer;
import dev.paratui.activity.ScreenRule;
import dev.paratui.activity.Watch;
import dev.paratui.config.Kind;
import dev.paratui.config.Toml;
import dev.paratui.config.TomlTable;
import dev.paratui.model.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads a program's file; its form is shown by the files in {@code src/main/resources/agents}. */
final class ProgramFile {
    private static final int MAX_LINES = 15;
    private static final Kind<String> SEEN =
            Kind.oneOf(Stream.of(Activity.values()).map(Activity::word).toArray(String[]::new));

    private ProgramFile() {}

    /**
     * @param place names the text in messages
     */
    static Program read(String name, String text, String place) {
        TomlTable file = Toml.parse(text, place);
        file.allowOnly(List.of(
                "argv",
                "environment",
                "approve_keys",
                "deny_keys",
                "install",
                "composer",
                "go_on",
                "dialogs",
                "watch",
                "screen",
                "titles",
                "container",
                "hooks",
                "transcript"));
        return new Program(
                name,
                argv(file),
                file.table("environment").all(Kind.TEXT),
                file.texts("approve_keys"),
                file.texts("deny_keys"),
                file.tables("dialogs").stream().map(ProgramFile::dialog).toList(),
                watch(file),
                container(file.table("container")),
                ReportingFile.read(file),
                file.text("composer").map(mark -> new Composer(pattern(file, "composer", mark))),
                file.text("go_on").orElse(""),
                file.text("install").orElse(""));
    }

    private static Program.Argv argv(TomlTable file) {
        TomlTable argv = file.table("argv");
        argv.allowOnly(List.of("new", "prompted", "resume", "resume_this", "headless", "always", "skip_permissions"));
        if (argv.texts("new").isEmpty()) {
            throw file.refusal("argv", "has no `new`", "add the command line: new = [\"program\", \"argument\"]");
        }
        return new Program.Argv(
                argv.texts("new"),
                argv.texts("prompted"),
                argv.texts("resume"),
                argv.texts("resume_this"),
                argv.texts("headless"),
                argv.texts("always"),
                argv.texts("skip_permissions"));
    }

    private static Program.Dialog dialog(TomlTable dialog) {
        dialog.allowOnly(List.of("sign", "keys"));
        return new Program.Dialog(required(dialog, "sign"), dialog.texts("keys"));
    }

    private static Program.Container container(TomlTable container) {
        container.allowOnly(List.of("image", "forward", "options"));
        return new Program.Container(container.text("image"), container.texts("forward"), container.texts("options"));
    }

    private static Watch watch(TomlTable file) {
        TomlTable watch = file.table("watch");
        watch.allowOnly(List.of("quiet_after", "on_silence", "on_bell"));
        return new Watch(
                file.tables("screen").stream().map(ProgramFile::rule).toList(),
                titles(file.table("titles")),
                watch.value("quiet_after", Kind.SPAN_OF_TIME)
                        .filter(quiet -> !quiet.isZero())
                        .orElse(Watch.DEFAULT_QUIET),
                activity(watch, "on_silence").orElse(Activity.UNKNOWN),
                activity(watch, "on_bell").orElse(Activity.QUESTION));
    }

    private static ScreenRule rule(TomlTable rule) {
        rule.allowOnly(List.of("activity", "lines", "sign", "also", "unless", "shows"));
        List<Pattern> all = new ArrayList<>(List.of(required(rule, "sign")));
        all.addAll(patterns(rule, "also"));
        return new ScreenRule(
                activity(rule, "activity")
                        .orElseThrow(() -> rule.refusal("activity", "is missing", "expected is " + SEEN.expected())),
                rule.value("lines", Kind.numberIn(1, MAX_LINES)).orElse(MAX_LINES),
                all,
                patterns(rule, "unless"),
                rule.text("shows").map(text -> pattern(rule, "shows", text)));
    }

    private static Map<Pattern, Activity> titles(TomlTable table) {
        Map<Pattern, Activity> titles = new LinkedHashMap<>();
        for (String word : table.keys()) {
            Activity activity = Stream.of(Activity.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> table.refusal(word, "is no activity", "expected is " + SEEN.expected()));
            table.text(word).ifPresent(text -> titles.put(pattern(table, word, text), activity));
        }
        return titles;
    }

    static Optional<Activity> activity(TomlTable table, String key) {
        return table.value(key, SEEN).map(word -> Activity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Pattern required(TomlTable table, String key) {
        return table.text(key)
                .map(text -> pattern(table, key, text))
                .orElseThrow(() -> table.refusal(key, "is missing", "expected is a regular expression"));
    }

    private static List<Pattern> patterns(TomlTable table, String key) {
        return table.texts(key).stream().map(text -> pattern(table, key, text)).toList();
    }

    static Pattern pattern(TomlTable table, String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            throw table.refusal(
                    key, "is no regular expression: " + broken.getDescription(), "see java.util.regex.Pattern");
        }
    }
}
