package dev.paratui.ui.state;

import dev.paratui.tool.PaneFrameTool;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several panes beside each other. The one in focus is the selected session, so every key is about what is framed.
 *
 * @param side how many beside each other, and below each other
 * @param names of the sessions, row by row; they keep their places
 * @param previews the newest looks, by session
 */
public record Wall(int side, List<String> names, Map<String, Preview> previews) {
    private static final int MOST = 3;

    public Wall {
        names = List.copyOf(names);
        previews = Map.copyOf(previews);
    }

    /** None, two by two, three by three, none: of the marked sessions, else of the first with panes. */
    static UiState turned(UiState state) {
        Optional<Wall> now = state.desk().wall();
        if (now.filter(wall -> wall.side() == MOST).isPresent()) {
            return state.with(state.desk().walled(Optional.empty()));
        }
        int side = now.isPresent() ? MOST : 2;
        List<String> names = names(state, side * side);
        if (names.isEmpty()) {
            return state.toasting(Toast.of("info", "no session has a pane", "r opens one", state.now()));
        }
        UiState there =
                state.with(Page.SESSIONS).with(state.desk().walled(Optional.of(new Wall(side, names, seen(state)))));
        boolean isSeen = names.contains(there.choice().selected().orElse(""));
        return isSeen ? there : there.with(there.choice().of(Optional.of(names.get(0))));
    }

    /** What has been seen so far is not told again. */
    private static Map<String, Preview> seen(UiState state) {
        Map<String, Preview> seen =
                new HashMap<>(state.desk().wall().map(Wall::previews).orElse(Map.of()));
        state.preview().session().ifPresent(name -> seen.put(name, state.preview()));
        return seen;
    }

    private static List<String> names(UiState state, int most) {
        List<SessionView> listed = Listing.of(state);
        List<String> marked = Marking.marked(state);
        List<String> living = listed.stream()
                .filter(session -> session.pane().isPresent())
                .map(SessionView::name)
                .toList();
        List<String> wanted = marked.isEmpty() ? living : marked;
        return wanted.subList(0, Math.min(most, wanted.size()));
    }

    /** Whether it is what one looks at now. */
    public static Optional<Wall> shown(UiState state) {
        return state.page() instanceof Page.Sessions && state.desk().frame().zoom() == Frame.Zoom.NONE
                ? state.desk().wall()
                : Optional.empty();
    }

    /** The one in that direction has the keys. */
    static UiState moved(UiState state, Wall wall, int rows, int columns) {
        int at = wall.names().indexOf(state.choice().selected().orElse(""));
        int across = wall.across();
        int row = at / across + Integer.signum(rows);
        int column = at % across + Integer.signum(columns);
        int wanted = row * across + column;
        boolean isThere = row >= 0
                && column >= 0
                && column < across
                && wanted < wall.names().size();
        return isThere ? focused(state, wall, wall.names().get(wanted)) : state;
    }

    static UiState focused(UiState state, Wall wall, String name) {
        Preview seen = wall.previews().getOrDefault(name, Preview.NONE);
        return state.with(state.choice().of(Optional.of(name))).with(seen);
    }

    /**
     * Whoever is selected elsewhere than on the wall comes onto it: no key is about a pane that is not seen. Where a
     * filter leaves nobody, the wall goes, as panes to which no key belongs would stand there.
     */
    static UiState kept(UiState state) {
        Optional<Wall> wall = state.desk().wall();
        Optional<String> selected = state.choice().selected();
        if (wall.isEmpty() || wall.get().names().contains(selected.orElse(""))) {
            return state;
        }
        if (selected.isEmpty()) {
            return state.with(state.desk().walled(Optional.empty()));
        }
        List<String> names = new ArrayList<>(wall.get().names());
        names.set(0, selected.get());
        return state.with(state.desk()
                .walled(Optional.of(
                        new Wall(wall.get().side(), names, wall.get().previews()))));
    }

    Wall framed(String name, PaneFrameTool.Output frame, Instant now) {
        return with(name, previews.getOrDefault(name, Preview.NONE).framed(name, frame, now));
    }

    Wall failed(String name, String why) {
        return with(name, Preview.NONE.failed(name, why));
    }

    private Wall with(String name, Preview preview) {
        if (!names.contains(name)) {
            return this;
        }
        Map<String, Preview> all = new HashMap<>(previews);
        all.put(name, preview);
        return new Wall(side, names, all);
    }

    /** Where its pane is drawn. */
    public Area area(Area room, int place) {
        int across = across();
        int down = (names.size() + across - 1) / across;
        int row = place / across;
        int column = place % across;
        int inRow = row == down - 1 ? names.size() - row * across : across;
        int top = room.rows() * row / down;
        int left = room.columns() * column / inRow;
        return new Area(
                room.row() + top,
                room.column() + left,
                room.rows() * (row + 1) / down - top,
                room.columns() * (column + 1) / inRow - left);
    }

    private int across() {
        return Math.min(side, names.size());
    }
}
