package dev.paratui.agent;

import dev.paratui.activity.HookRule;
import dev.paratui.activity.Hooks;
import dev.paratui.config.Kind;
import dev.paratui.config.TomlTable;
import dev.paratui.model.Activity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a program's file says of its hooks and its own record of a conversation. */
final class ReportingFile {
    private ReportingFile() {}

    /** Empty where the file says nothing of hooks. */
    static Optional<Reporting> read(TomlTable file) {
        TomlTable hooks = file.table("hooks");
        if (hooks.keys().isEmpty()) {
            return Optional.empty();
        }
        hooks.allowOnly(List.of("argv", "file", "each", "fields", "shows", "answers", "holds", "on"));
        List<String> shows = hooks.texts("shows");
        TomlTable answers = hooks.table("answers");
        answers.allowOnly(List.of("event", "allow", "deny"));
        Hooks rules = new Hooks(
                fields(hooks.table("fields")),
                hooks.tables("on").stream().map(rule -> rule(rule, shows)).toList(),
                hooks.value("holds", Kind.SPAN_OF_TIME).orElse(Hooks.DEFAULT_HOLDS));
        return Optional.of(new Reporting(
                hooks.texts("argv"),
                hooks.text("file").orElse(""),
                hooks.text("each").orElse(""),
                answers.all(Kind.TEXT),
                answers.text("event").orElse(""),
                rules,
                transcript(file.table("transcript"))));
    }

    private static Hooks.Fields fields(TomlTable fields) {
        fields.allowOnly(List.of("event", "conversation", "transcript", "tool", "commands", "paths"));
        return new Hooks.Fields(
                fields.text("event").orElse(""),
                fields.text("conversation").orElse(""),
                fields.text("transcript").orElse(""),
                fields.text("tool").orElse(""),
                fields.texts("commands"),
                fields.texts("paths"));
    }

    private static HookRule rule(TomlTable rule, List<String> shows) {
        rule.allowOnly(List.of("event", "where", "activity", "shows"));
        String event = rule.text("event")
                .orElseThrow(() -> rule.refusal("event", "is missing", "expected is the name of one of its events"));
        Optional<Activity> activity = ProgramFile.activity(rule, "activity");
        List<String> own = rule.texts("shows");
        return new HookRule(event, where(rule.table("where")), activity, own.isEmpty() ? shows : own);
    }

    private static Map<String, Pattern> where(TomlTable table) {
        Map<String, Pattern> where = new LinkedHashMap<>();
        table.all(Kind.TEXT).forEach((pointer, text) -> where.put(pointer, ProgramFile.pattern(table, pointer, text)));
        return where;
    }

    private static Optional<Reporting.Transcript> transcript(TomlTable table) {
        if (table.keys().isEmpty()) {
            return Optional.empty();
        }
        table.allowOnly(List.of("answer", "model", "input", "cached", "output", "cost"));
        return Optional.of(new Reporting.Transcript(
                table.text("answer").orElse(""),
                table.text("model").orElse(""),
                table.text("input").orElse(""),
                table.texts("cached"),
                table.text("output").orElse(""),
                table.text("cost").orElse("")));
    }
}
