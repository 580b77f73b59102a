package dev.paratui.ui.state;

import dev.paratui.tool.ActivityView;
import dev.paratui.tool.BaseView;
import dev.paratui.tool.CheckView;
import dev.paratui.tool.DiffCountsView;
import dev.paratui.tool.EntryView;
import dev.paratui.tool.FileView;
import dev.paratui.tool.ReportView;
import dev.paratui.tool.SessionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions for tests, put together from the few things that matter there. */
public final class Seed {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final String name;
    private final String state;
    private final int age;
    private String life = "running";
    private String agent = "claude";
    private String source = "screen";
    private String evidence = "";
    private String task = "";
    private List<String> conflicts = List.of();
    private Optional<DiffCountsView> diff = Optional.empty();
    private Optional<ReportView> report = Optional.empty();
    private Optional<String> problem = Optional.empty();

    private Seed(String name, String state, int age) {
        this.name = name;
        this.state = state;
        this.age = age;
    }

    /** A running session that has been doing that for so many seconds. */
    public static Seed of(String name, String state, int age) {
        return new Seed(name, state, age);
    }

    public Seed life(String word) {
        life = word;
        return this;
    }

    public Seed agent(String program) {
        agent = program;
        return this;
    }

    public Seed seen(String bySource, String words) {
        source = bySource;
        evidence = words;
        return this;
    }

    public Seed task(String words) {
        task = words;
        return this;
    }

    public Seed conflicts(String... names) {
        conflicts = List.of(names);
        return this;
    }

    public Seed diff(int files, int added, int deleted) {
        diff = Optional.of(new DiffCountsView(files, added, deleted, files > 2 ? 1 : 0, 2, 1));
        return this;
    }

    public Seed report(String text, String tests) {
        report = Optional.of(
                new ReportView(text, Optional.of(tests), Optional.empty(), Optional.empty(), NOW.minusSeconds(age)));
        return this;
    }

    public Seed problem(String words) {
        problem = Optional.of(words);
        return this;
    }

    public SessionView view() {
        boolean isOver = life.equals("landed") || life.equals("cancelled");
        return new SessionView(
                name,
                1,
                life,
                new ActivityView(state, source, NOW.minusSeconds(age), evidence),
                agent,
                "auto",
                "para/" + name,
                new BaseView("main", "1f2e3d4c5b6a79880123456789abcdef01234567"),
                Optional.empty(),
                "/home/ana/shop/.para/worktrees/" + name,
                isOver ? Optional.empty() : Optional.of("%1"),
                Optional.of(4711L),
                "tmux",
                Optional.empty(),
                task,
                NOW.minusSeconds(age + 600L),
                NOW.minusSeconds(age),
                diff,
                "clean",
                conflicts,
                report.flatMap(ReportView::tests).orElse("unknown"),
                report,
                Optional.empty(),
                problem,
                Optional.empty(),
                isOver ? Optional.empty() : Optional.of("para attach " + name),
                Map.of(),
                List.of(new ActivityView(state, source, NOW.minusSeconds(age), evidence)),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                "dispatched",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** An entry of the train. */
    public static EntryView entry(String session, String state, int age) {
        return entry(session, state, age, "");
    }

    /** One of a batch that is halved, or not. */
    public static EntryView halved(String session, String part) {
        return entry(session, "checking", 12, part);
    }

    private static EntryView entry(String session, String state, int age, String part) {
        boolean isConflict = state.equals("conflict");
        boolean isChecking =
                state.equals("checking") && !List.of("suspect", "behind").contains(part);
        return new EntryView(
                "e-" + session,
                1,
                session,
                state,
                "squash",
                "main",
                List.of(),
                state.equals("landed") ? Optional.of("abc12345ef") : Optional.empty(),
                isConflict ? List.of(new FileView("src/cart.ts", "content", List.of())) : List.of(),
                step(isChecking, part),
                part,
                isChecking
                        ? Optional.of(new CheckView("make check", Optional.empty(), 12, "compiling\n42 tests passed"))
                        : Optional.empty(),
                isConflict ? "src/cart.ts was changed on both sides" : "",
                isConflict ? "merge main into para/" + session + ", resolve, integrate again" : "",
                NOW.minusSeconds(age + 5L),
                NOW.minusSeconds(age));
    }

    private static String step(boolean isChecking, String part) {
        if (part.isEmpty()) {
            return isChecking ? "check 1: 2 entries together" : "";
        }
        return isChecking
                ? "check 3: 4 of 7"
                : part.equals("suspect")
                        ? "may be the bad one: waits for the other half"
                        : "waits for the check of those before it";
    }
}
