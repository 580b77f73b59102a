package dev.paratui.ui.view;

import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.terminal.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is about to be done with several sessions: each by its name and how it stands now. */
final class ManyView {
    private static final int COLUMNS = 66;
    private static final int AROUND = 12;

    private ManyView() {}

    static Optional<Cursor> draw(Grid.Builder grid, UiState state, Dialog.Many many) {
        List<Line> lines = lines(state, many, Math.max(2, grid.size().rows() - AROUND));
        boolean isTyped = many.verb() == Verb.SEND;
        Area area = Pop.open(grid, box(many), new Size(COLUMNS, lines.size() + 4));
        for (int i = 0; i < lines.size(); i++) {
            grid.line(area.row() + i, area.column(), lines.get(i).clip(area.columns()));
        }
        int row = area.row() + lines.size() + 1;
        grid.line(
                area.row() + area.rows() - 1, area.column(), Pop.keys("enter", doing(many.verb()), "esc", "leave it"));
        if (isTyped) {
            return Optional.of(Field.draw(grid, new Area(row, area.column(), 1, area.columns()), many.words()));
        }
        String after = many.verb() == Verb.CANCEL
                ? "Each goes to the trash, whole; u brings them back."
                : "Each is queued in this order, open work and all.";
        grid.text(row, area.column(), Text.clip(after, area.columns()), Role.MUTED);
        return Optional.empty();
    }

    private static Box box(Dialog.Many many) {
        String title =
                switch (many.verb()) {
                    case SEND -> "Send to ";
                    case CANCEL -> "Cancel ";
                    default -> "Integrate ";
                };
        Role role = many.verb() == Verb.CANCEL ? Role.ERR : Role.TITLE;
        int count = many.sessions().size();
        Line line = Line.of(
                title + count + (count == 1 ? " session" : " sessions"),
                Ink.of(role).bold());
        return new Box(true, line, Line.EMPTY, Line.EMPTY);
    }

    private static List<Line> lines(UiState state, Dialog.Many many, int most) {
        List<Line> lines = new ArrayList<>();
        int shown = many.sessions().size() <= most ? many.sessions().size() : most - 1;
        for (String name : many.sessions().subList(0, shown)) {
            Optional<SessionView> session = state.fleet().find(name);
            String word = session.map(Attention::wordOf).orElse("gone");
            Mark mark = Mark.of(word);
            Line line = Line.of(mark.sign() + " ", mark.ink())
                    .and(name, Ink.of(Role.STRONG).bold())
                    .and(" " + word + " ", mark.role());
            lines.add(line.and(session.map(found -> Counts.lines(found.diff())).orElse(Line.EMPTY)));
        }
        int more = many.sessions().size() - shown;
        if (more > 0) {
            lines.add(Line.of("and " + more + " more", Role.MUTED));
        }
        return lines;
    }

    private static String doing(Verb verb) {
        return switch (verb) {
            case SEND -> "send to all";
            case CANCEL -> "cancel all";
            default -> "land all";
        };
    }
}
