package dev.paratui.ui.view;

import dev.paratui.model.Budget;
import dev.paratui.model.Resources;
import dev.paratui.model.Usage;
import dev.paratui.model.Words;
import dev.paratui.tool.ActivityView;
import dev.paratui.tool.Attention;
import dev.paratui.tool.BudgetView;
import dev.paratui.tool.DiffCountsView;
import dev.paratui.tool.ReportView;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.UiState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is known of the selected session, with where it is known from; the most urgent first. */
final class Details {
    private static final int LABEL_COLUMNS = 10;
    private static final int SPARK_COLUMNS = 30;
    private static final int SPANS_A_MINUTE = 6;

    /** Task files begin with one. */
    private static final Pattern HEADING = Pattern.compile("^#+\\s+");

    private static final int SHORT_ID = 8;

    private Details() {}

    static void draw(Grid.Builder grid, UiState state, SessionView session) {
        Mark mark = Mark.of(Attention.wordOf(session));
        Line title = Line.of(mark.sign() + " ", mark.ink())
                .and(session.name(), Ink.of(Role.TITLE).bold())
                .and(" " + Attention.wordOf(session), mark.role());
        Line note = Line.of(Words.clean(session.agent()), Role.ACCENT)
                .and(" · " + session.exec() + (session.mode().isEmpty() ? "" : " · " + session.mode()), Role.MUTED);
        Grid.Builder inner = new Box(false, title, note, Line.EMPTY).draw(grid, grid.area());
        List<Row> rows = rows(state, session);
        for (int row = 0; row < rows.size() && row < inner.size().rows(); row++) {
            rows.get(row).draw(inner.within(inner.area().withoutTop(row).top(1)));
        }
    }

    private static List<Row> rows(UiState state, SessionView session) {
        List<Row> rows = new ArrayList<>();
        session.waits().ifPresent(words -> rows.add(new Row("waits", words(words, Role.WARN))));
        session.limitedUntil().ifPresent(until -> rows.add(new Row("limited", limited(until))));
        session.budget().ifPresent(budget -> rows.add(new Row("budget", budget(state, budget))));
        session.problem().ifPresent(problem -> rows.add(new Row("problem", words(problem, Role.ERR))));
        session.lost().ifPresent(lost -> rows.add(new Row("lost", words("its " + lost + " is gone", Role.ERR))));
        if (!session.conflicts().isEmpty()) {
            rows.add(new Row("conflicts", words("with " + String.join(", ", session.conflicts()), Role.ERR)));
        }
        rows.add(new Row("activity", activity(state, session)));
        if (!session.task().isBlank()) {
            String first = session.task().strip().lines().findFirst().orElse("");
            rows.add(new Row("task", words(HEADING.matcher(first).replaceFirst(""), Role.STRONG)));
        }
        session.report().ifPresent(report -> rows.add(new Row("report", report(state, report))));
        session.usage().ifPresent(usage -> rows.add(new Row("model", usage(usage))));
        session.resources().ifPresent(used -> rows.add(new Row("machine", machine(state, used))));
        if (state.preview().isOf(session.name())
                && !state.preview().output().counts().isEmpty()) {
            rows.add(new Row("output", output(state)));
        }
        rows.add(new Row("changes", changes(session)));
        rows.add(new Row("branch", branch(session)));
        session.landedAs()
                .ifPresent(commit -> rows.add(
                        new Row("landed", words("as " + commit.substring(0, Math.min(10, commit.length())), Role.OK))));
        if (!session.check().isEmpty()) {
            rows.add(new Row("check", words(session.check(), Role.TEXT)));
        }
        session.request().ifPresent(address -> rows.add(new Row("request", words(address, Role.OK))));
        rows.add(new Row("attach", words(session.attachCommand().orElse("it has no pane"), Role.MUTED)));
        session.logFile().ifPresent(file -> rows.add(new Row("log", words(file, Role.MUTED))));
        return rows;
    }

    /** {@code working for 2m · screen: esc to interrupt}. */
    private static Line activity(UiState state, SessionView session) {
        ActivityView activity = session.activity();
        Line line = Line.of(session.life() + ", ", Role.MUTED)
                .and(activity.state(), Mark.of(activity.state()).role())
                .and(" for " + Ages.brief(activity.since(), state), Role.TEXT);
        if (activity.source().equals("none")) {
            return line.and(" · nothing seen yet", Role.MUTED);
        }
        Line sourced = line.and(" · seen by " + Words.clean(activity.source()), Role.MUTED);
        return activity.text().isBlank()
                ? sourced
                : sourced.and(": ", Role.MUTED).and(Words.clean(activity.text()).strip(), Role.TEXT);
    }

    private static Line report(UiState state, ReportView report) {
        Line line = words(report.text(), Role.TEXT);
        line = report.tests().map(tests -> "tests " + tests).map(said(line)).orElse(line);
        line = report.todos().map(todos -> "todos " + todos).map(said(line)).orElse(line);
        line = report.blocked().isPresent()
                ? line.and(" · blocked: " + Words.clean(report.blocked().get()), Role.WARN)
                : line;
        return line.and(" · " + Ages.brief(report.at(), state) + " ago", Role.MUTED);
    }

    private static java.util.function.Function<String, Line> said(Line line) {
        return words -> line.and(
                " · " + Words.clean(words),
                words.endsWith("failed") ? Role.ERR : words.endsWith("passed") ? Role.OK : Role.MUTED);
    }

    /** The last five minutes, and how much in the last of them. */
    private static Line output(UiState state) {
        List<Integer> counts = state.preview().output().until(state.now());
        int lately = counts.subList(Math.max(0, counts.size() - SPANS_A_MINUTE), counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (state.scene().isStill()) {
            return Line.of(lately == 0 ? "quiet for a minute" : "written to in the last minute", Role.MUTED);
        }
        return Spark.of(counts, SPARK_COLUMNS)
                .and(
                        lately == 0 ? "  quiet for a minute" : "  " + Counts.brief(lately) + " lines in a minute",
                        Role.MUTED);
    }

    private static Line usage(Usage usage) {
        String words = Words.clean(usage.model()) + " · " + usage.turns() + " turns · context "
                + Counts.brief(usage.context()) + " · in " + Counts.brief(usage.input()) + " + "
                + Counts.brief(usage.cached()) + " cached · out " + Counts.brief(usage.output());
        Line line = words(words, Role.TEXT);
        return usage.costMicros()
                .map(micros -> line.and(String.format(Locale.ROOT, " · $%.2f", micros / 1e6), Role.ACCENT))
                .orElse(line);
    }

    private static Line limited(Instant until) {
        LocalTime time = LocalTime.ofInstant(until, ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
        return words("until " + time + " · goes on at once with r", Role.WARN);
    }

    /** {@code 2h, 5.00 usd · worked 40m · cost is not told}. */
    private static Line budget(UiState state, BudgetView budget) {
        Duration worked = Duration.ofSeconds(budget.workedSeconds())
                .plus(budget.workingSince()
                        .map(since -> Duration.between(since, state.now()))
                        .orElse(Duration.ZERO));
        Line line = budget.reached().isPresent()
                ? words("reached: " + budget.reached().get() + " · :para_budget lets it go on", Role.WARN)
                : words(budget.limit(), Role.TEXT);
        Line all = line.and(" · worked " + Budget.words(worked), Role.MUTED);
        return budget.unknown().isEmpty()
                ? all
                : all.and(" · " + String.join(", ", budget.unknown()) + " not told by its program", Role.MUTED);
    }

    /** {@code cpu 12 % · 340 MB in 7 processes · disk 1.2 GB, 3m ago}. */
    private static Line machine(UiState state, Resources used) {
        String processes = used.processes() == 0
                ? "no process"
                : "cpu " + used.cpuPercent() + " % · " + Words.bytes(used.memoryBytes()) + " in " + used.processes()
                        + (used.processes() == 1 ? " process" : " processes");
        Line line = words(processes, Role.TEXT);
        return used.disk()
                .map(disk -> line.and(" · disk " + Words.bytes(disk.bytes()), Role.TEXT)
                        .and(", " + Ages.brief(disk.at(), state) + " ago", Role.MUTED))
                .orElse(line);
    }

    private static Line changes(SessionView session) {
        if (session.diff().isEmpty()) {
            return words("not yet counted", Role.MUTED);
        }
        DiffCountsView diff = session.diff().get();
        if (diff.files() == 0) {
            return words("none", Role.MUTED);
        }
        Line line = Line.of(Counts.files(diff.files()) + " ", Role.TEXT).and(Counts.lines(session.diff()));
        return diff.untracked() > 0 ? line.and(" · " + diff.untracked() + " untracked", Role.MUTED) : line;
    }

    private static Line branch(SessionView session) {
        String commit = session.base().commit();
        Line line = words(session.branch(), Role.SPECIAL)
                .and(" from " + Words.clean(session.base().branch()), Role.TEXT)
                .and(" " + commit.substring(0, Math.min(SHORT_ID, commit.length())), Role.MUTED);
        return session.diff()
                .map(diff -> line.and(" · ↑" + diff.ahead() + " ↓" + diff.behind(), Role.MUTED))
                .orElse(line);
    }

    private static Line words(String text, Role role) {
        return Line.of(Words.clean(text).strip(), role);
    }

    /** A label and what it stands for. */
    private record Row(String label, Line value) {
        void draw(Grid.Builder grid) {
            grid.text(0, 1, label, Role.MUTED);
            int room = grid.size().columns() - LABEL_COLUMNS - 2;
            grid.line(0, LABEL_COLUMNS + 1, value.clip(room));
        }
    }
}
