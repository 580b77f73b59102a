package dev.paratui.ui.state;

import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The repositories as the title shows them: each with who needs someone there.
 *
 * @param chosen the tab that is looked at
 */
public record Strip(List<Label> labels, int chosen) {
    public static final Strip NONE = new Strip(List.of(), 0);

    /** Of the title: where the tabs begin, behind the program's name. */
    public static final int BEGIN = 7;

    /** Between two tabs. */
    public static final int GAP = 3;

    /** Room for a blank, a sign and a number, kept free so that nothing jumps when somebody begins to ask. */
    private static final int MARK = 3;

    private static final int PERCENT_OF_TITLE = 40;
    private static final int LEAST_ROOM = 12;
    private static final int LEAST_NAME = 6;
    private static final int MAX_NAME = 18;

    public Strip {
        labels = List.copyOf(labels);
    }

    /**
     * A repository's tab.
     *
     * @param place the folder of the repository
     * @param needing how many need someone there
     */
    public record Label(int tab, String name, String place, long needing, Link.Kind link) {}

    /**
     * A tab as it is drawn.
     *
     * @param tab where a click on it leads
     * @param name cut to its room; {@code +2} stands for tabs that have none
     * @param column of the title
     */
    public record Piece(int tab, String name, long needing, Link.Kind link, int column) {
        public int columns() {
            return TextWidth.columns(name) + Math.max(MARK, mark().length());
        }

        /** Blank, sign and number; empty when nobody needs anyone and the supervisor is there. */
        public String mark() {
            if (link == Link.Kind.LOST) {
                return " ✗";
            }
            return needing > 0 ? " ?" + needing : "";
        }
    }

    /** One repository alone needs no tab. */
    public boolean isShown() {
        return labels.size() > 1;
    }

    public long needing() {
        return labels.stream().mapToLong(Label::needing).sum();
    }

    /** The tab so many places to the right, from the end on to the beginning; none where there is but one. */
    Optional<Label> beside(int by) {
        return isShown() ? Optional.of(labels.get(Math.floorMod(at() + by, labels.size()))) : Optional.empty();
    }

    /** The next tab in which somebody needs someone. */
    Optional<Label> nextNeed() {
        for (int by = 1; by < labels.size(); by++) {
            Label label = labels.get((at() + by) % labels.size());
            if (label.needing() > 0) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** What the title shows; where there is no room for all, those beside the chosen one, and the others' sum. */
    public List<Piece> pieces(Size size) {
        int room = Math.max(LEAST_ROOM, size.columns() * PERCENT_OF_TITLE / 100);
        int most = Math.max(LEAST_NAME, Math.min(MAX_NAME, room / 2 - MARK - GAP));
        int from = 0;
        while (from < at() && columns(from, at() + 1, most) > room) {
            from++;
        }
        int until = at() + 1;
        while (until < labels.size() && columns(from, until + 1, most) <= room) {
            until++;
        }
        List<Piece> pieces = new ArrayList<>();
        int column = BEGIN;
        for (Label label : labels.subList(from, until)) {
            pieces.add(new Piece(label.tab(), Text.clip(label.name(), most), label.needing(), label.link(), column));
            column += pieces.get(pieces.size() - 1).columns() + GAP;
        }
        hidden(from, until, column).ifPresent(pieces::add);
        return pieces;
    }

    /** The tab that a click on the title leads to. */
    Optional<Integer> tabAt(Size size, int column) {
        return isShown()
                ? pieces(size).stream()
                        .filter(piece -> column >= piece.column() && column < piece.column() + piece.columns())
                        .map(Piece::tab)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Piece> hidden(int from, int until, int column) {
        List<Label> hidden = new ArrayList<>(labels.subList(0, from));
        hidden.addAll(labels.subList(until, labels.size()));
        long sum = hidden.stream().mapToLong(Label::needing).sum();
        return hidden.stream()
                .filter(label -> sum == 0 || label.needing() > 0)
                .findFirst()
                .map(first -> new Piece(first.tab(), "+" + hidden.size(), sum, Link.Kind.CONNECTED, column));
    }

    /** With room for the sum of those that are hidden then. */
    private int columns(int from, int until, int most) {
        int columns = until - from < labels.size() ? GAP + MARK + 2 : 0;
        for (Label label : labels.subList(from, until)) {
            columns += Math.min(most, TextWidth.columns(label.name())) + MARK + GAP;
        }
        return columns - GAP;
    }

    private int at() {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).tab() == chosen) {
                return i;
            }
        }
        return 0;
    }
}
