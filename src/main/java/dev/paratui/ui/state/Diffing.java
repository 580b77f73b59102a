package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.widget.Scroll;
import dev.paratui.ui.widget.TextInput;
import java.util.List;
import java.util.Optional;

/** Going through a session's changes, and what one thinks of them. */
public final class Diffing {
    /** From this width on old and new are beside each other. */
    private static final int WIDE = 160;

    /** From this width on the files are listed beside the lines. */
    private static final int FILES_FROM = 100;

    /** Columns of a step to the ends of long lines. */
    private static final int SHIFT = 20;

    private static final int MOST_SHIFT = 2_000;

    private Diffing() {}

    /** Whether old and new are beside each other. */
    public static boolean isSideBySide(UiState state) {
        return state.scene().size().columns() >= WIDE;
    }

    static Step opened(UiState state, String session) {
        UiState open = state.with(
                state.desk().reviewing(session, state.desk().review(session).opened()));
        return against(open, session, Page.Against.BASE);
    }

    private static Step against(UiState state, String session, Page.Against against) {
        Page.Diff page = Page.Diff.of(session, against);
        return Step.call(state.with(page), request(state, page));
    }

    static Action.Call request(UiState state, Page.Diff page) {
        Optional<String> id =
                switch (page.against()) {
                    case BASE -> Optional.empty();
                    case COMMIT -> Optional.of("commit");
                    case LOOKED -> state.desk().review(page.session()).looked();
                };
        return Requests.diff(page.session(), id);
    }

    /** Keys of the changes' page; on other pages they say where they belong. */
    static Step done(UiState state, Verb verb) {
        if (!(state.page() instanceof Page.Diff diff)) {
            return Step.to(state.toasting(Toast.of(
                    "info",
                    verb.id().replace('_', ' ') + " belongs to a session's changes",
                    state.scene().keymap().shown(Verb.DIFF) + " shows them",
                    state.now())));
        }
        return switch (verb) {
            case AGAINST -> next(state, diff);
            case COMMENT -> Step.to(commenting(state, diff));
            case SEND_REVIEW -> Step.to(sending(state, diff));
            case REVIEWED -> Step.to(reviewed(state, diff));
            case NEXT_HUNK -> Step.to(toHunk(state, diff, 1));
            case PREVIOUS_HUNK -> Step.to(toHunk(state, diff, -1));
            case EDIT -> edited(state, diff);
            case SHIFT_RIGHT -> Step.to(state.with(diff.shifted(Math.min(MOST_SHIFT, diff.shift() + SHIFT))));
            case SHIFT_LEFT -> Step.to(state.with(diff.shifted(Math.max(0, diff.shift() - SHIFT))));
            case DIFFTOOL -> difftool(state, diff);
            default -> paged(state, diff);
        };
    }

    private static Step next(UiState state, Page.Diff diff) {
        Page.Against wanted = diff.against().next();
        boolean isUnknown = wanted == Page.Against.LOOKED
                && state.desk().review(diff.session()).looked().isEmpty();
        return against(state, diff.session(), isUnknown ? wanted.next() : wanted);
    }

    private static UiState commenting(UiState state, Page.Diff diff) {
        Optional<Review.Comment> place = place(diff);
        if (place.isEmpty()) {
            return state;
        }
        String words = state.desk()
                .review(diff.session())
                .on(place.get())
                .map(Review.Comment::words)
                .orElse("");
        return state.with(new Dialog.Remark(diff.session(), place.get(), TextInput.of(words)));
    }

    /** What a comment would be about where one is. */
    public static Optional<Review.Comment> place(Page.Diff diff) {
        return diff.text().filter(text -> diff.line() < text.lines().size()).map(text -> text.placeOf(diff.line()));
    }

    static UiState remarked(UiState state, Dialog.Remark remark) {
        Review.Comment said = new Review.Comment(
                remark.place().path(),
                remark.place().kind(),
                remark.place().number(),
                remark.place().quoted(),
                remark.words().text().strip());
        Desk desk = state.desk();
        return state.with(
                desk.reviewing(remark.session(), desk.review(remark.session()).saying(said)));
    }

    private static UiState sending(UiState state, Page.Diff diff) {
        return state.desk().review(diff.session()).comments().isEmpty()
                ? state.toasting(Toast.of(
                        "info",
                        "there are no comments to send",
                        state.scene().keymap().shown(Verb.COMMENT) + " comments on a line",
                        state.now()))
                : state.with(new Dialog.SendReview(diff.session(), TextInput.EMPTY));
    }

    static Step sent(UiState state, Dialog.SendReview dialog) {
        String message =
                state.desk().review(dialog.session()).message(dialog.closing().text());
        return Step.call(state, Requests.sendReview(dialog.session(), message));
    }

    private static UiState reviewed(UiState state, Page.Diff diff) {
        if (diff.text().isEmpty() || diff.text().get().files().isEmpty()) {
            return state;
        }
        DiffText text = diff.text().get();
        DiffTool.FileDiffView file = text.files().get(text.fileAt(diff.line()));
        Desk desk = state.desk();
        Review review = desk.review(diff.session()).toggled(file);
        UiState marked = state.with(desk.reviewing(diff.session(), review));
        return review.isReviewed(file) ? toFile(marked, diff, 1) : marked;
    }

    /** Chooses the file for landing without the others, or no longer; and goes on to the next. */
    static UiState choosing(UiState state, Page.Diff diff) {
        Optional<Review.Comment> place = place(diff);
        if (place.isEmpty() || diff.against() != Page.Against.BASE) {
            return state.toasting(Toast.of(
                    "info",
                    "files are chosen for landing among all changes",
                    state.scene().keymap().shown(Verb.AGAINST) + " until it says: against the base",
                    state.now()));
        }
        Desk desk = state.desk();
        Review review = desk.review(diff.session()).choosing(place.get().path());
        return toFile(state.with(desk.reviewing(diff.session(), review)), diff, 1);
    }

    /** The files that are to land without the others, as they stand in the changes; empty for all. */
    public static List<String> chosen(UiState state) {
        if (!(state.page() instanceof Page.Diff diff) || diff.text().isEmpty()) {
            return List.of();
        }
        Review review = state.desk().review(diff.session());
        return diff.text().get().files().stream()
                .filter(review::isChosen)
                .map(file -> file.path())
                .toList();
    }

    private static Step difftool(UiState state, Page.Diff diff) {
        Optional<SessionView> session = state.fleet().find(diff.session());
        if (session.isEmpty() || place(diff).isEmpty()) {
            return Step.to(state);
        }
        String path = place(diff).get().path();
        return Step.to(state)
                .and(new Action.Difftool(session.get().worktree(), base(session.get()), path, diff.session()));
    }

    /** As the diff on the page: since it parted from its branch, which goes on when parts of it land. */
    private static String base(SessionView session) {
        return session.base().branch().isBlank()
                ? session.base().commit()
                : session.base().branch();
    }

    private static Step edited(UiState state, Page.Diff diff) {
        Optional<String> worktree = state.fleet().find(diff.session()).map(session -> session.worktree());
        if (worktree.isEmpty() || place(diff).isEmpty()) {
            return Step.to(state);
        }
        int line = diff.text().get().lines().get(diff.line()).number();
        String path = place(diff).get().path();
        return Step.to(state).and(new Action.Edit(worktree.get() + "/" + path, Math.max(1, line), diff.session()));
    }

    private static Step paged(UiState state, Page.Diff diff) {
        return state.fleet()
                .find(diff.session())
                .map(session -> Step.to(state).and(new Action.Pager(session.worktree(), base(session), diff.session())))
                .orElse(Step.to(state));
    }

    static UiState by(UiState state, Page.Diff diff, int count) {
        if (diff.text().isEmpty() || diff.text().get().lines().isEmpty()) {
            return state;
        }
        DiffText text = diff.text().get();
        int wanted = Math.max(0, Math.min(rows(state, text) - 1, rowOf(state, text, diff.line()) + count));
        return shown(state, diff, lineIn(state, text, wanted));
    }

    /** The wheel moves the text; the line that one is on stays on the screen. */
    static UiState wheeled(UiState state, Page.Diff diff, int count) {
        if (diff.text().isEmpty() || diff.text().get().lines().isEmpty()) {
            return state;
        }
        DiffText text = diff.text().get();
        int seen = Layout.of(state).pageRows();
        Scroll scroll = diff.scroll().by(count, rows(state, text), seen);
        int row = Math.max(scroll.first(), Math.min(scroll.first() + seen - 1, rowOf(state, text, diff.line())));
        int line = lineIn(state, text, Math.min(row, rows(state, text) - 1));
        return state.with(diff.at(line, scroll));
    }

    /** Columns of the list of files; 0 where there is no room for it. */
    public static int filesColumns(UiState state) {
        int columns = state.scene().size().columns();
        return columns < FILES_FROM ? 0 : Math.max(30, Math.min(48, columns / 4));
    }

    /** The line in that row of the text becomes the one that the person is on. */
    static UiState atRow(UiState state, Page.Diff diff, int row) {
        boolean isThere =
                diff.text().isPresent() && row < rows(state, diff.text().get());
        return isThere ? shown(state, diff, lineIn(state, diff.text().get(), row)) : state;
    }

    static UiState toFile(UiState state, Page.Diff diff, int by) {
        if (diff.text().isEmpty() || diff.text().get().starts().isEmpty()) {
            return state;
        }
        DiffText text = diff.text().get();
        int file = text.fileAt(diff.line());
        boolean isInside = diff.line() > text.starts().get(file);
        int last = text.starts().size() - 1;
        return atFile(state, diff, by < 0 && isInside ? file : Math.max(0, Math.min(last, file + by)));
    }

    static UiState atFile(UiState state, Page.Diff diff, int file) {
        boolean isThere =
                diff.text().isPresent() && file < diff.text().get().starts().size();
        if (!isThere) {
            return state;
        }
        DiffText text = diff.text().get();
        int line = text.starts().get(file);
        int seen = Layout.of(state).pageRows();
        Scroll scroll = new Scroll(rowOf(state, text, line)).within(rows(state, text), seen);
        return state.with(diff.at(line, scroll));
    }

    private static UiState toHunk(UiState state, Page.Diff diff, int by) {
        return diff.text()
                .map(text -> shown(state, diff, text.hunkBeside(diff.line(), by)))
                .orElse(state);
    }

    /** After the text or the screen's size has changed. */
    static UiState settled(UiState state, Page.Diff diff) {
        int last = diff.text().map(text -> text.lines().size() - 1).orElse(0);
        return shown(state, diff, Math.max(0, Math.min(diff.line(), last)));
    }

    private static UiState shown(UiState state, Page.Diff diff, int line) {
        DiffText text = diff.text().orElseThrow();
        int seen = Layout.of(state).pageRows();
        Scroll scroll = diff.scroll().showing(rowOf(state, text, line), rows(state, text), seen);
        return state.with(diff.at(line, scroll));
    }

    private static int rows(UiState state, DiffText text) {
        return isSideBySide(state) ? text.rows().size() : text.lines().size();
    }

    private static int rowOf(UiState state, DiffText text, int line) {
        return isSideBySide(state) ? text.rowOf(line) : line;
    }

    private static int lineIn(UiState state, DiffText text, int row) {
        return isSideBySide(state) ? text.rows().get(row).line() : row;
    }
}
