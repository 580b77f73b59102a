package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.Attention;
import dev.paratui.tool.SessionView;
import dev.paratui.tool.task.TaskView;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Boarding;
import dev.paratui.ui.state.Deed;
import dev.paratui.ui.state.Editing;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Planned;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.state.Wall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lowest lines: the keys that apply now, made from the table of verbs, and what is being done. Where there are two,
 * the first is the selected session's; what has no room there goes over into the second.
 */
final class Footer {
    /** Shown at the right, or where there is something to go back from. */
    private static final Set<Verb> ELSEWHERE = Set.of(Verb.HELP, Verb.QUIT, Verb.BACK);

    private static final Set<String> BROKEN = Set.of("lost", "failed", "exited", "done");

    private static final List<Verb> OF_DIFF = List.of(
            Verb.BACK,
            Verb.NEXT_FILE,
            Verb.COMMENT,
            Verb.SEND_REVIEW,
            Verb.REVIEWED,
            Verb.INTEGRATE,
            Verb.AGAINST,
            Verb.SEND,
            Verb.FINISH,
            Verb.EDIT,
            Verb.PAGER,
            Verb.CANCEL);

    private Footer() {}

    static void draw(Grid.Builder grid, UiState state) {
        grid.fill(grid.area(), Role.BAR);
        Line right = busy(state);
        for (Verb verb : List.of(Verb.HELP, Verb.QUIT)) {
            right = right.and(key(state, verb)).and(" ", Role.TEXT);
        }
        int last = grid.area().rows() - 1;
        if (state.desk().live().isPresent()) {
            String session = state.desk().live().get().session();
            Line line = Line.of("F12", Role.KEY)
                    .and(" or ", Role.MUTED)
                    .and("ctrl-q", Role.KEY)
                    .and(" gives the keys back; all others go to " + session, Role.WARN);
            grid.line(0, 1, line.clip(grid.size().columns() - 2));
            return;
        }
        int edge = grid.right(last, right);
        List<Verb> rest = verbs(state);
        if (last > 0) {
            List<Verb> ofSession = rest.stream()
                    .filter(verb -> verb.group() == Verb.Group.SESSION)
                    .toList();
            int placed = draw(grid.within(grid.area().top(1)), ofSession, state);
            rest = rest.subList(placed, rest.size());
        }
        draw(grid.within(grid.area().bottom(1).left(edge)), rest, state);
    }

    /** Draws those that have room, up to the first that has none; gives how many. */
    private static int draw(Grid.Builder grid, List<Verb> verbs, UiState state) {
        int column = 1;
        int placed = 0;
        for (Verb verb : verbs) {
            if (state.scene().keymap().shown(verb).isEmpty()) {
                placed++; // the settings have given its key to another
                continue;
            }
            Line item = key(state, verb);
            if (column + item.columns() > grid.area().columns()) {
                return placed;
            }
            column = grid.line(0, column, item) + 1;
            placed++;
        }
        return placed;
    }

    private static Line busy(UiState state) {
        return state.pending().stream()
                .filter(call -> call.isChanging() || call.tool().equals("para_attach"))
                .findFirst()
                .map(call -> Line.of("⋯ " + Words.shown(call.what()) + "  ", Role.INFO))
                .orElse(Line.EMPTY);
    }

    private static Line key(UiState state, Verb verb) {
        return Line.of(state.scene().keymap().shown(verb), Role.KEY).and(" " + words(state, verb) + " ", Role.MUTED);
    }

    /** Some keys do something on a page that has a better name there. */
    private static String words(UiState state, Verb verb) {
        boolean isEvents = state.page() instanceof Page.Events;
        boolean isTrain = state.page() instanceof Page.Train;
        return switch (verb) {
            case PREVIOUS_FILE -> isEvents ? "back in time" : isTrain ? "earlier" : verb.brief();
            case NEXT_FILE -> isEvents ? "on in time" : isTrain ? "later" : verb.brief();
            case CANCEL -> isTrain ? "take out" : verb.brief();
            case ATTACH -> Wall.shown(state).isPresent() ? "zoom" : verb.brief();
            case HISTORY -> "at a time";
            case CLAIM -> "take";
            case RELEASE -> "give back";
            case SESSIONS -> "its session";
            case TASKS -> "its task";
            case TRAIN -> "in the train";
            case CONFLICTS -> "its conflicts";
            case NEW -> state.page() instanceof Page.Tasks ? "new task" : verb.brief();
            case GROUP ->
                state.page() instanceof Page.Tasks page && page.form() == Page.Tasks.Form.BOARD ? "plan" : "board";
            default -> verb.brief();
        };
    }

    private static List<Verb> verbs(UiState state) {
        if (state.desk().live().isPresent()) {
            return List.of();
        }
        Optional<List<Verb>> ofPage = ofPage(state);
        if (ofPage.isPresent()) {
            return ofPage.get();
        }
        List<Verb> verbs = new ArrayList<>();
        Optional<SessionView> session = state.subject().flatMap(state.fleet()::find);
        for (Verb verb : Verb.values()) {
            boolean isShown = !verb.brief().isEmpty() && !ELSEWHERE.contains(verb) && verb.group() != Verb.Group.MOVE;
            if (isShown && applies(verb, session)) {
                verbs.add(verb);
            }
        }
        return verbs;
    }

    /** Pages on which a few keys matter more than all that could be done. */
    private static Optional<List<Verb>> ofPage(UiState state) {
        if (state.page() instanceof Page.Diff) {
            return Optional.of(OF_DIFF);
        }
        if (state.page() instanceof Page.Tasks page) {
            return Optional.of(ofTask(Planned.chosen(state, page), state));
        }
        if (state.page() instanceof Page.Conflicts) {
            return Optional.of(
                    List.of(Verb.BACK, Verb.NEXT_VIEW, Verb.UP, Verb.DOWN, Verb.DIFF, Verb.INTEGRATE, Verb.SEND));
        }
        if (state.page() instanceof Page.Events) {
            return Optional.of(List.of(
                    Verb.BACK,
                    Verb.NEXT_VIEW,
                    Verb.ZOOM,
                    Verb.PREVIOUS_FILE,
                    Verb.NEXT_FILE,
                    Verb.HISTORY,
                    Verb.FILTER,
                    Verb.SESSIONS,
                    Verb.TASKS));
        }
        if (state.page() instanceof Page.Train) {
            return Optional.of(ofEntry(state));
        }
        if (state.page() instanceof Page.Discoveries) {
            return Optional.of(
                    List.of(Verb.BACK, Verb.NEXT_VIEW, Verb.UP, Verb.DOWN, Verb.FILTER, Verb.SESSIONS, Verb.TASKS));
        }
        return Optional.empty();
    }

    private static List<Verb> ofEntry(UiState state) {
        List<Verb> verbs = new ArrayList<>(List.of(Verb.BACK, Verb.NEXT_VIEW));
        Boarding.chosen(state)
                .ifPresent(entry -> verbs.addAll(List.of(Verb.CANCEL, Verb.PREVIOUS_FILE, Verb.NEXT_FILE)));
        verbs.addAll(List.of(Verb.SESSIONS, Verb.CONFLICTS, Verb.DIFF, Verb.ATTACH, Verb.SEND, Verb.UNDO));
        return verbs;
    }

    private static List<Verb> ofTask(Optional<TaskView> task, UiState state) {
        List<Verb> verbs = new ArrayList<>();
        for (Verb verb :
                List.of(Verb.APPROVE, Verb.DENY, Verb.CLAIM, Verb.RELEASE, Verb.FINISH, Verb.RESUME, Verb.CANCEL)) {
            if (task.flatMap(chosen -> Deed.of(verb, chosen)).isPresent()) {
                verbs.add(verb);
            }
        }
        if (state.subject().isPresent()) {
            verbs.addAll(List.of(Verb.ATTACH, Verb.SEND, Verb.DIFF));
        }
        if (task.filter(Editing::isOpen).isPresent()) {
            verbs.add(Verb.EDIT);
        }
        verbs.addAll(List.of(Verb.BACK, Verb.NEXT_VIEW, Verb.NEW, Verb.NEXT_NEED, Verb.GROUP, Verb.FILTER));
        return verbs;
    }

    private static boolean applies(Verb verb, Optional<SessionView> session) {
        if (verb.group() != Verb.Group.SESSION) {
            return verb.group() != Verb.Group.REVIEW;
        }
        return switch (verb) {
            case APPROVE, DENY -> session.filter(Footer::asksPermission).isPresent();
            case RESUME ->
                session.map(Attention::wordOf).filter(BROKEN::contains).isPresent();
            default -> session.isPresent();
        };
    }

    private static boolean asksPermission(SessionView session) {
        return session.activity().state().equals("permission");
    }
}
