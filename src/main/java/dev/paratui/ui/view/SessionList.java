package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.ActivityView;
import dev.paratui.tool.Attention;
import dev.paratui.tool.BudgetView;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Ground;
import dev.paratui.ui.state.Grouping;
import dev.paratui.ui.state.Layout;
import dev.paratui.ui.state.Listing;
import dev.paratui.ui.state.Marks;
import dev.paratui.ui.state.Order;
import dev.paratui.ui.state.Seen;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of sessions: one or two rows each, those that need you first. */
final class SessionList {
    private static final int WORD_COLUMNS = 10;
    private static final int AGE_COLUMNS = 5;
    private static final int DIFF_COLUMNS = 14;
    /** From this width on a single row has room for the counts of the diff. */
    private static final int WIDE = 60;

    private static final Set<String> ASKS = Set.of("permission", "question", "limited");

    private SessionList() {}

    static void draw(Grid.Builder grid, UiState state, Layout layout) {
        List<SessionView> listed = Listing.of(state);
        List<Seen> seen = Seen.of(state, layout);
        int first = state.choice().scroll().first();
        Grid.Builder inner = box(state, listed.size(), new int[] {first, first + seen.size()})
                .draw(grid, grid.area());
        grid.spot(grid.area(), Ground.SESSIONS);
        for (Seen item : seen) {
            item.heading().ifPresent(words -> drawHeading(inner, item.row() - 1, words));
            Area row = inner.area().withoutTop(item.row()).top(layout.rowsEach());
            inner.spot(row, new Target.OfSession(item.session().name()));
            drawSession(inner.within(row), state, item.session());
        }
    }

    private static void drawHeading(Grid.Builder inner, int row, String words) {
        int end = inner.text(row, 1, Text.clip(Words.clean(words), inner.size().columns() - 4), Role.TITLE);
        inner.fill(inner.area().withoutTop(row).top(1).withoutLeft(end + 1), "─", Ink.of(Role.FAINT));
    }

    private static Box box(UiState state, int count, int[] seen) {
        String filter = state.choice().filter();
        Box titled = Box.titled("Sessions");
        Box box = state.desk().live().isPresent() ? titled : titled.active();
        Line note = filter.isBlank()
                ? Line.of(String.valueOf(count), Role.MUTED)
                : Line.of("/" + Words.clean(filter), Role.MATCH).and(" " + count, Role.MUTED);
        Order order = state.desk().frame().order();
        Grouping grouping = state.desk().frame().grouping();
        note = grouping == Grouping.NONE
                ? note
                : Line.of(grouping.words() + " ", Role.SPECIAL).and(note);
        note = order == Order.NEED
                ? note
                : Line.of(order.words() + " ", Role.SPECIAL).and(note);
        int marked = state.desk().marks().marked().size();
        note = marked == 0
                ? note
                : Line.of(marked + " marked ", Ink.of(Role.SPECIAL).bold()).and(note);
        boolean isCut = seen[1] - seen[0] < count;
        return isCut
                ? box.noted(note).footed(Line.of((seen[0] + 1) + "-" + seen[1] + " of " + count, Role.MUTED))
                : box.noted(note);
    }

    private static void drawSession(Grid.Builder row, UiState state, SessionView session) {
        boolean isSelected = state.choice().isOn(session.name());
        if (isSelected) {
            row.fill(row.area(), Role.SEL_BG);
            row.fill(row.area().left(1), "▌", Ink.of(Role.ACCENT));
        }
        String word = Attention.wordOf(session);
        Mark mark = Mark.of(word);
        row.text(0, 1, mark.sign(), mark.ink());
        int edge = drawRight(row, state, session, mark);
        Role role = isSelected ? Role.SEL_FG : Attention.isNeeded(session) ? Role.STRONG : Role.TEXT;
        Ink ink = isSelected || Attention.isNeeded(session) ? Ink.of(role).bold() : Ink.of(role);
        if (state.desk().marks().isMarked(session.name())) {
            row.text(0, 0, "*", Ink.of(Role.SPECIAL).bold());
        }
        int end = row.text(0, 3, Text.clip(session.name(), edge - 4), ink);
        row.text(0, end + 1, Text.clip(sign(state, session), edge - end - 2), Role.SPECIAL);
        if (row.size().rows() > 1) {
            drawSecond(row, session, isSelected);
        }
    }

    /** @return the column where the right part of the first row begins */
    private static int drawRight(Grid.Builder row, UiState state, SessionView session, Mark mark) {
        String word = Text.pad(Attention.wordOf(session), WORD_COLUMNS);
        String age = Text.padStart(Ages.brief(Listing.since(session), state), AGE_COLUMNS - 1);
        Line right = Line.of(word, mark.role()).and(age + " ", Role.MUTED);
        boolean hasDiff = row.size().rows() == 1 && row.size().columns() >= WIDE;
        if (hasDiff) {
            Line diff = Counts.lines(session.diff());
            String gap = " ".repeat(Math.max(0, DIFF_COLUMNS - diff.columns()));
            right = Line.of(gap, Role.TEXT).and(diff).and("  ", Role.TEXT).and(right);
        }
        return row.right(0, right);
    }

    private static void drawSecond(Grid.Builder row, SessionView session, boolean isSelected) {
        Line diff = Counts.lines(session.diff()).and(" ", Role.TEXT);
        int edge = row.right(1, diff);
        String words = session.waits()
                .or(() -> session.budget().flatMap(BudgetView::reached).map(limit -> "budget reached: " + limit))
                .or(session::problem)
                .or(() -> asked(session))
                .or(() -> session.report().map(report -> report.blocked().orElse(report.text())))
                .filter(text -> !text.isBlank())
                .orElse(session.branch());
        Role role = session.problem().isPresent() ? Role.ERR : isSelected ? Role.SEL_FG : Role.MUTED;
        row.text(1, 3, Text.clip(Words.clean(words), edge - 4), role);
    }

    /** What its program asks now, in its own words. */
    private static Optional<String> asked(SessionView session) {
        return Optional.of(session.activity())
                .filter(activity -> ASKS.contains(activity.state()))
                .map(ActivityView::text)
                .filter(text -> !text.isBlank());
    }

    private static String sign(UiState state, SessionView session) {
        Marks marks = state.desk().marks();
        String name = session.name();
        return marks.isPinned(name) ? "pinned" : marks.isSnoozed(name, state.now()) ? "snoozed" : "";
    }
}
