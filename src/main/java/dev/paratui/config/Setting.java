package dev.paratui.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One settings key with its kind, its default and what it is for; the table of all of them. */
public record Setting<T>(String path, Kind<T> kind, T byDefault, String purpose) {
    static final Setting<String> AGENT = text("agents.default", "claude", "program of new sessions");
    static final Setting<Integer> MAX_PARALLEL =
            number("agents.max_parallel", 0, "agents at work at the same time, more wait in line; 0: any number");
    static final Setting<String> BUDGET =
            text("agents.budget", "", "after this a new session asks before it goes on: 2h, 50turns, 5usd");
    static final Setting<Boolean> RESUME_LIMITED = new Setting<>(
            "agents.resume_limited", Kind.FLAG, true, "let agents go on by themselves once their limit is over");
    static final Setting<String> CHECK = text("landing.check", "", "command that must pass before a landing");
    static final Setting<Map<String, Check>> CHECKS =
            new Setting<>("landing.checks", Kind.CHECKS, Map.of(), "named checks with the paths that they concern");
    static final Setting<String> CHECK_SETUP =
            text("landing.check_setup", "", "command run once in the work tree of the checks, such as an install");
    static final Setting<Integer> BATCH = new Setting<>(
            "landing.batch", Kind.numberIn(1, 100), 16, "entries checked together at most; 1: each by itself");
    static final Setting<Duration> CHECK_TIMEOUT = new Setting<>(
            "landing.check_timeout", Kind.SPAN_OF_TIME, Duration.ofMinutes(15), "after which a check has failed");
    static final Setting<String> STRATEGY =
            choice("landing.strategy", "how work is landed", "squash", "merge", "rebase");
    static final Setting<String> TARGET = text("landing.target", "", "branch to land on; empty: the session's base");
    static final Setting<String> WORKFLOW =
            choice("landing.workflow", "whether a person looks before the landing", "review", "auto");
    static final Setting<String> AFTER = choice("landing.after", "what becomes of a landed session", "close", "keep");
    static final Setting<Boolean> PUSH =
            new Setting<>("landing.push", Kind.FLAG, false, "push the target branch after a landing");
    static final Setting<List<String>> AFTER_COMMANDS =
            texts("landing.after_command", "commands run after a landing, such as gh pr create");
    static final Setting<String> PUBLISH = choice(
            "landing.publish", "what becomes of work that passed: landed, or pushed with a request", "land", "request");
    static final Setting<String> FORGE =
            text("landing.forge", "", "what opens requests: gh, glab, or a file in .para/forges");
    static final Setting<String> RESOLVE =
            choice("landing.resolve", "whether a session in conflict is told to resolve it", "ask", "auto");
    static final Setting<String> WORKTREES =
            text("worktree.dir", ".para/worktrees", "where work trees are made, from the repository's top");
    static final Setting<List<String>> INCLUDE =
            texts("worktree.include", "patterns of ignored files to copy, as in .worktreeinclude");
    static final Setting<List<String>> COPY = texts("worktree.copy", "files and folders copied into a new work tree");
    static final Setting<List<String>> LINK = texts("worktree.link", "files and folders linked into a new work tree");
    static final Setting<String> SETUP = text("worktree.setup", "", "command run in a new work tree");
    static final Setting<String> TEARDOWN = text("worktree.teardown", "", "command run before a work tree goes");
    static final Setting<Integer> PORTS = number("worktree.ports", 10, "free ports given to each session; 0: none");
    static final Setting<Keep> TRASH = new Setting<>(
            "trash.keep", Kind.KEEP, new Keep(Duration.ofDays(30), 20_000_000_000L), "how long the trash is kept");
    static final Setting<String> THEME = text("ui.theme", "midnight", "colours of the dashboard");
    static final Setting<String> DENSITY =
            choice("ui.density", "rows of a session in the list", "comfortable", "compact");
    static final Setting<String> GROUP =
            choice("ui.group", "headings in the list of sessions", "none", "state", "base", "phase");
    static final Setting<Map<String, String>> FILTERS =
            new Setting<>("ui.filters", Kind.NAMED_TEXTS, Map.of(), "filters of the list by name, for the palette");
    static final Setting<List<String>> LEARNED =
            texts("ui.learned", "hints of the dashboard that are done with, by the names of their keys");
    static final Setting<String> LETTERS =
            choice("ui.letters", "how boxes and signs are drawn: unicode, or ascii alone", "unicode", "ascii");
    static final Setting<String> MOTION =
            choice("ui.motion", "reduced: no ticking seconds, no moving bars, panes a second apart", "full", "reduced");
    static final Setting<Map<String, String>> KEYS =
            new Setting<>("ui.keys", Kind.NAMED_TEXTS, Map.of(), "action = \"key\", over the default keys");
    static final Setting<String> NOTIFY =
            text("ui.notify", "bell", "bell, osc9, none, or a command, when a session needs you");
    static final Setting<QuietHours> QUIET =
            new Setting<>("ui.quiet", Kind.QUIET_HOURS, QuietHours.NONE, "hours without such notice: \"22:00-07:00\"");
    static final Setting<List<String>> ALLOW = texts(
            "permissions.allow", "what programs with hooks may do unasked: \"Bash(git status*)\"; not from para.toml");
    static final Setting<List<String>> DENY = texts("permissions.deny", "what they may not: \"Bash(git push*)\"");
    static final Setting<List<String>> ASK = texts("permissions.ask", "what a person decides, also where allowed");
    static final Setting<Duration> LEASE = new Setting<>(
            "tasks.lease", Kind.SPAN_OF_TIME, Duration.ofMinutes(2), "unheard for this long, an agent loses its task");
    static final Setting<Integer> ATTEMPTS = number("tasks.attempts", 3, "times a task is tried before it has failed");
    static final Setting<String> TASK_FILES = text("tasks.dir", "tasks", "folder of task files");

    private static final int MOST = 1_000;

    public static List<Setting<?>> all() {
        return Stream.of(sessions(), landing(), looks(), rest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Setting<?>> sessions() {
        return List.of(
                AGENT, MAX_PARALLEL, BUDGET, RESUME_LIMITED, WORKTREES, INCLUDE, COPY, LINK, SETUP, TEARDOWN, PORTS);
    }

    private static List<Setting<?>> landing() {
        return List.of(
                CHECK,
                CHECKS,
                CHECK_SETUP,
                BATCH,
                CHECK_TIMEOUT,
                STRATEGY,
                TARGET,
                WORKFLOW,
                AFTER,
                PUSH,
                AFTER_COMMANDS,
                PUBLISH,
                FORGE,
                RESOLVE);
    }

    private static List<Setting<?>> looks() {
        return List.of(THEME, DENSITY, GROUP, FILTERS, LEARNED, LETTERS, MOTION, KEYS, NOTIFY, QUIET);
    }

    private static List<Setting<?>> rest() {
        return List.of(TRASH, ALLOW, DENY, ASK, LEASE, ATTEMPTS, TASK_FILES);
    }

    /** Those that hold command lines; where a repository brings them, the person must have allowed them. */
    public static List<Setting<?>> commands() {
        return List.of(CHECK, CHECKS, CHECK_SETUP, AFTER_COMMANDS, FORGE, SETUP, TEARDOWN);
    }

    public static Optional<Setting<?>> at(String path) {
        return all().stream().filter(setting -> setting.path().equals(path)).findFirst();
    }

    public String section() {
        return path.substring(0, path.indexOf('.'));
    }

    public String key() {
        return path.substring(path.indexOf('.') + 1);
    }

    private static Setting<String> text(String path, String byDefault, String purpose) {
        return new Setting<>(path, Kind.TEXT, byDefault, purpose);
    }

    private static Setting<List<String>> texts(String path, String purpose) {
        return new Setting<>(path, Kind.TEXTS, List.of(), purpose);
    }

    private static Setting<Integer> number(String path, int byDefault, String purpose) {
        return new Setting<>(path, Kind.numberIn(0, MOST), byDefault, purpose);
    }

    /** The first word is the default. */
    private static Setting<String> choice(String path, String purpose, String... words) {
        return new Setting<>(path, Kind.oneOf(words), words[0], purpose);
    }
}
