package dev.paratui.ui.state;

import dev.paratui.tool.ConflictsTool;
import dev.paratui.tool.PairView;
import dev.paratui.tool.SessionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The matrix of who goes together with whom: a row each session, a column each session behind one for their targets.
 *
 * @param names of the sessions, in the order of landing that is proposed
 * @param row of the chosen cell
 * @param column of the chosen cell; 0 is the target's
 */
public record Crossing(List<String> names, List<PairView> pairs, int row, int column) {
    public Crossing {
        names = List.copyOf(names);
        pairs = List.copyOf(pairs);
    }

    /** Empty while nothing is known yet. */
    public static Optional<Crossing> of(UiState state, Page.Conflicts page) {
        return page.found().map(found -> of(state, found, page));
    }

    private static Crossing of(UiState state, ConflictsTool.Output found, Page.Conflicts page) {
        List<String> names = new ArrayList<>(found.order());
        found.pairs().stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.a(), pair.b()))
                .filter(name -> !name.startsWith("@") && !names.contains(name))
                .forEach(names::add);
        names.removeIf(name -> state.fleet().find(name).filter(Crossing::isOver).isPresent());
        Page.Cell wanted = page.chosen().orElseGet(() -> first(found, names));
        int row = Math.max(0, names.indexOf(wanted.row()));
        int column = Math.max(0, names.indexOf(wanted.column()) + 1);
        return new Crossing(names, found.pairs(), row, column);
    }

    public Optional<String> session() {
        return row < names.size() ? Optional.of(names.get(row)) : Optional.empty();
    }

    /** The branch on which all land; where there are several, a word for that. */
    public String target() {
        List<String> targets = pairs.stream()
                .map(PairView::b)
                .filter(name -> name.startsWith("@"))
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0).substring(1) : "target";
    }

    /** What is known of a cell; none on the diagonal. */
    public Optional<PairView> at(int atRow, int atColumn) {
        if (atRow >= names.size() || atColumn > names.size() || atColumn == atRow + 1) {
            return Optional.empty();
        }
        String name = names.get(atRow);
        return pairs.stream()
                .filter(pair -> atColumn == 0
                        ? pair.a().equals(name) && pair.b().startsWith("@")
                        : isBetween(pair, name, names.get(atColumn - 1)))
                .findFirst();
    }

    public Optional<PairView> chosen() {
        return at(row, column);
    }

    /** The first conflict, for whoever comes to the page. */
    private static Page.Cell first(ConflictsTool.Output found, List<String> names) {
        return found.pairs().stream()
                .filter(PairView::clashes)
                .findFirst()
                .map(pair -> new Page.Cell(pair.a(), pair.b()))
                .orElse(new Page.Cell(names.isEmpty() ? "" : names.get(0), "@"));
    }

    /** Its names. */
    public Page.Cell cell(int atRow, int atColumn) {
        return new Page.Cell(names.get(atRow), atColumn == 0 ? "@" : names.get(atColumn - 1));
    }

    /** With the cell so many rows and columns away chosen; the matrix ends where it ends. */
    Page.Cell moved(int rows, int columns) {
        int newRow = Math.max(0, Math.min(names.size() - 1, row + rows));
        int newColumn = Math.max(0, Math.min(names.size(), column + columns));
        return cell(newRow, newColumn);
    }

    private static boolean isBetween(PairView pair, String one, String other) {
        return (pair.a().equals(one) && pair.b().equals(other))
                || (pair.a().equals(other) && pair.b().equals(one));
    }

    private static boolean isOver(SessionView session) {
        return List.of("landed", "cancelled").contains(session.life());
    }
}
