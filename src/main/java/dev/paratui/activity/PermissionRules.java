package dev.paratui.activity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what a program may do, from what it told through its hooks, by rules such as {@code Bash(git status*)},
 * {@code Edit(src/*)} or {@code WebFetch}. What is denied comes before what is to be asked, and that before what is
 * allowed;
 * what no rule names is asked.
 *
 * @param ask is left to a person, also where a rule would allow it
 */
public record PermissionRules(List<String> allow, List<String> deny, List<String> ask) {
    public static final PermissionRules NONE = new PermissionRules(List.of(), List.of(), List.of());

    /** With one of these, what a shell does is more than what the pattern of one command shows. */
    private static final Pattern MORE_THAN_ONE = Pattern.compile("[;&|`<>\\n\\r]|\\$\\(");

    public PermissionRules {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
        ask = List.copyOf(ask);
    }

    /**
     * A decision.
     *
     * @param answer {@code allow} or {@code deny}
     */
    public record Verdict(String answer, String rule) {}

    /**
     * Empty: a person decides.
     *
     * @param worktree where the session works; paths under it are meant relative to it
     */
    public Optional<Verdict> decide(Hooks.ToolUse use, String worktree) {
        Optional<Verdict> denied = first(deny, use, worktree).map(rule -> new Verdict("deny", rule));
        if (denied.isPresent() || first(ask, use, worktree).isPresent()) {
            return denied;
        }
        return allow.stream()
                .filter(rule -> fits(rule, use, worktree) && isPlain(rule, use))
                .findFirst()
                .map(rule -> new Verdict("allow", rule));
    }

    private static Optional<String> first(List<String> rules, Hooks.ToolUse use, String worktree) {
        return rules.stream().filter(rule -> fits(rule, use, worktree)).findFirst();
    }

    /** A pattern allows one command, and a path only where it says it is. */
    private static boolean isPlain(String rule, Hooks.ToolUse use) {
        boolean isWord =
                pattern(rule).filter(pattern -> pattern.equals(use.command())).isPresent();
        return isWord
                || (!MORE_THAN_ONE.matcher(use.command()).find()
                        && !use.path().contains("..")
                        && (pattern(rule).isPresent() || use.command().isEmpty()));
    }

    private static boolean fits(String rule, Hooks.ToolUse use, String worktree) {
        String tool = rule.contains("(") ? rule.substring(0, rule.indexOf('(')) : rule;
        if (use.isNone() || !glob(tool).matcher(use.tool()).matches()) {
            return false;
        }
        Optional<Pattern> pattern = pattern(rule).map(PermissionRules::glob);
        return pattern.isEmpty()
                || subjects(use, worktree)
                        .anyMatch(subject -> pattern.get().matcher(subject).matches());
    }

    private static Stream<String> subjects(Hooks.ToolUse use, String worktree) {
        String path = use.path();
        String home = worktree + "/";
        String relative = path.startsWith(home) ? path.substring(home.length()) : path;
        return Stream.of(use.command(), path, relative).filter(subject -> !subject.isEmpty());
    }

    private static Optional<String> pattern(String rule) {
        return rule.endsWith(")") && rule.contains("(")
                ? Optional.of(rule.substring(rule.indexOf('(') + 1, rule.length() - 1))
                : Optional.empty();
    }

    /** {@code *} stands for anything. */
    private static Pattern glob(String text) {
        String regex = Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
