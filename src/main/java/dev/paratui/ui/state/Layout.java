package dev.paratui.ui.state;

import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Size;
import java.util.List;

/**
 * Where things are on the screen; asked by the views that draw them and by whoever must know what a row shows.
 *
 * @param strip what lands now; without rows when nothing does
 * @param rowsEach how many rows a session takes in the list
 */
public record Layout(
        Area title, Area body, Area list, Area details, Area preview, Area strip, Area foot, int rowsEach) {
    /** From this width on the preview is beside the list, else below it. */
    private static final int WIDE = 100;

    private static final int MIN_LIST = 46;
    private static final int MAX_LIST = 76;
    private static final int LEAST_LIST = 30;
    private static final int LEAST_PREVIEW = 40;
    private static final int DETAILS = 7;
    private static final int ROOMY_ROWS = 20;
    private static final int LEAST_ROWS_WITH_STRIP = 12;
    /** From this width on all keys of a session and of the fleet stand beside each other. */
    private static final int KEYS_IN_ONE_ROW = 168;

    private static final int LEAST_ROWS_WITH_TWO_OF_KEYS = 22;
    private static final int BORDERS = 2;
    private static final int AROUND_ANSWER = 6;
    private static final Area NOWHERE = new Area(0, 0, 0, 0);

    public static Layout of(UiState state) {
        Size size = state.scene().size();
        Area screen = size.area();
        int stripRows = hasStrip(state) ? 1 : 0;
        int footRows = footRows(state);
        Area body = screen.withoutTop(1).withoutBottom(footRows + stripRows);
        Area strip = screen.withoutBottom(footRows).bottom(stripRows);
        List<SessionView> listed = Listing.of(state);
        Parts frame = new Parts(screen.top(1), body, strip, screen.bottom(footRows));
        if (listed.isEmpty()) {
            return frame.with(body, NOWHERE, NOWHERE, 1);
        }
        if (state.desk().frame().zoom() == Frame.Zoom.PREVIEW
                || state.desk().wall().isPresent()) {
            return frame.with(NOWHERE, NOWHERE, body, 1);
        }
        boolean isRoomy = state.scene().density() == Scene.Density.COMFORTABLE;
        return size.columns() >= WIDE
                ? sideBySide(frame, listed.size(), isRoomy, state.desk().frame().shift())
                : stacked(frame, listed.size(), isRoomy);
    }

    /** How many sessions are seen at once. */
    public int capacity() {
        return Math.max(1, (list.rows() - BORDERS) / rowsEach);
    }

    /** The part of a page's box that shows lines. */
    public int pageRows() {
        return Math.max(1, body.rows() - BORDERS);
    }

    /** How many lines of an answer of so many are seen at once. */
    public static int answerRows(UiState state, int lines) {
        return Math.max(1, Math.min(lines, state.scene().size().rows() - AROUND_ANSWER));
    }

    public int previewRows() {
        return Math.max(1, preview.rows() - BORDERS);
    }

    /** The same for all sessions, so that nothing jumps while one goes from one to the next. */
    private static int footRows(UiState state) {
        Size size = state.scene().size();
        boolean isTwo = state.page() instanceof Page.Sessions
                && size.columns() < KEYS_IN_ONE_ROW
                && size.rows() >= LEAST_ROWS_WITH_TWO_OF_KEYS
                && !state.fleet().sessions().isEmpty();
        return isTwo ? 2 : 1;
    }

    private static boolean hasStrip(UiState state) {
        return state.scene().size().rows() >= LEAST_ROWS_WITH_STRIP
                && !(state.page() instanceof Page.Train)
                && !Entries.current(state.fleet().entries(), state.now()).isEmpty();
    }

    private static Layout sideBySide(Parts frame, int count, boolean isRoomy, int shift) {
        Area body = frame.body();
        int usual = Math.max(MIN_LIST, Math.min(MAX_LIST, body.columns() * 36 / 100));
        int listColumns = Math.max(LEAST_LIST, Math.min(body.columns() - LEAST_PREVIEW, usual + shift));
        Area list = body.left(listColumns);
        Area right = body.withoutLeft(listColumns);
        int detailRows = BORDERS + Math.max(3, Math.min(DETAILS, body.rows() / 5));
        int rows = list.rows() - BORDERS;
        boolean isTall = isRoomy && (count * 2 <= rows || rows >= ROOMY_ROWS);
        return frame.with(list, right.top(detailRows), right.withoutTop(detailRows), isTall ? 2 : 1);
    }

    private static Layout stacked(Parts frame, int count, boolean isRoomy) {
        Area body = frame.body();
        int most = Math.max(4, body.rows() * 45 / 100);
        boolean isTall = isRoomy && count * 2 + BORDERS <= most;
        int listRows = Math.min(most, Math.max(5, count * (isTall ? 2 : 1) + BORDERS));
        Area below = body.withoutTop(listRows);
        int detailRows = body.rows() >= 18 ? BORDERS + 3 : 0;
        return frame.with(body.top(listRows), below.top(detailRows), below.withoutTop(detailRows), isTall ? 2 : 1);
    }

    /** What every layout has. */
    private record Parts(Area title, Area body, Area strip, Area foot) {
        Layout with(Area list, Area details, Area preview, int rowsEach) {
            return new Layout(title, body, list, details, preview, strip, foot, rowsEach);
        }
    }
}
