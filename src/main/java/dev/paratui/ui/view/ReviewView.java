package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Review;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.terminal.Cursor;
import java.util.List;

/** The two dialogs of a review: a comment on a line, and sending all of them. */
final class ReviewView {
    private static final int COLUMNS = 76;
    private static final int MAX_COMMENTS = 8;
    private static final int AROUND = 12;

    private ReviewView() {}

    static Cursor remark(Grid.Builder grid, Dialog.Remark remark) {
        Area area = Pop.open(grid, Box.titled("Comment for " + remark.session()), new Size(COLUMNS, 6));
        grid.line(area.row(), area.column(), where(remark.place()).clip(area.columns()));
        String quoted = Words.clean(remark.place().quoted().strip());
        grid.text(area.row() + 1, area.column(), Text.clip(quoted, area.columns()), Role.MUTED);
        Cursor cursor = Field.draw(grid, area.withoutTop(3).top(1), remark.words());
        Line keys = Pop.keys("enter", "keep it", "esc", "leave it").and("   empty: no comment", Role.MUTED);
        grid.line(area.row() + 5, area.column(), keys.clip(area.columns()));
        return cursor;
    }

    static Cursor sending(Grid.Builder grid, UiState state, Dialog.SendReview dialog) {
        List<Review.Comment> comments = state.desk().review(dialog.session()).comments();
        int most = Math.max(1, Math.min(MAX_COMMENTS, (grid.size().rows() - AROUND) / 2));
        int shown = Math.min(most, comments.size());
        int more = comments.size() - shown;
        String count = comments.size() + (comments.size() == 1 ? " comment" : " comments");
        Box box = Box.titled("Send " + count + " to " + dialog.session());
        Area area = Pop.open(grid, box, new Size(COLUMNS, shown * 2 + (more > 0 ? 1 : 0) + 5));
        int row = area.row();
        for (Review.Comment comment : comments.subList(0, shown)) {
            grid.line(row++, area.column(), where(comment).clip(area.columns()));
            String words = "  " + Words.clean(comment.words());
            grid.text(row++, area.column(), Text.clip(words, area.columns()), Role.TEXT);
        }
        if (more > 0) {
            grid.text(row++, area.column(), "and " + more + " more", Role.MUTED);
        }
        grid.text(row + 1, area.column(), "what else is to be said; may be empty", Role.MUTED);
        Cursor cursor = Field.draw(grid, new Area(row + 2, area.column(), 1, area.columns()), dialog.closing());
        Line keys = state.isGone(dialog)
                ? Line.of(dialog.session() + " is gone meanwhile; nothing will be done", Role.ERR)
                : Pop.keys("enter", "send as one message", "esc", "not yet");
        grid.line(row + 4, area.column(), keys);
        return cursor;
    }

    private static Line where(Review.Comment place) {
        String number = place.number() > 0 ? ":" + place.number() : " (the whole file)";
        return Line.of(Words.clean(place.path()) + number, Ink.of(Role.STRONG).bold());
    }
}
