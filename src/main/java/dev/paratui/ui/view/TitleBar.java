package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.state.Fleet;
import dev.paratui.ui.state.Link;
import dev.paratui.ui.state.Page;
import dev.paratui.ui.state.Strip;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The uppermost line: which repository, who needs someone, and the views there are. */
public final class TitleBar {
    /** From this width on every view has its name; by the width alone, so that nothing jumps when counts change. */
    private static final int ALL_NAMED = 112;

    /** The same beside the tabs of several repositories. */
    private static final int ALL_NAMED_BESIDE_TABS = 150;

    private TitleBar() {}

    /** The title of the terminal's window: who needs someone, told first. */
    public static String words(UiState state) {
        String name = Words.clean(name(state.fleet().repository()));
        Strip strip = state.scene().strip();
        long needing = strip.isShown() ? strip.needing() : state.fleet().needing();
        return state.fleet().link().isConnected()
                ? (needing > 0 ? "(" + needing + ") " : "") + "para " + name + ": "
                        + state.fleet().inState("working") + " working"
                : "para " + name;
    }

    static void draw(Grid.Builder grid, UiState state) {
        grid.fill(grid.area(), Role.BAR);
        Line tabs = tabs(state, Naming.ALL);
        Strip strip = state.scene().strip();
        if (grid.size().columns() < (strip.isShown() ? ALL_NAMED_BESIDE_TABS : ALL_NAMED)) {
            tabs = tabs(state, Naming.CHOSEN);
        }
        Line left = Line.of(" para ", Ink.of(Role.ON_ACCENT, Role.ACCENT).bold())
                .and(" ", Role.TEXT)
                .and(strip.isShown() ? TabLine.of(strip, state.scene().size()) : alone(state))
                .and(strip.isShown() ? "    " : "  ", Role.TEXT)
                .and(standing(state.fleet(), strip.isShown() ? "nobody needs you here" : "nobody needs you"));
        int room = grid.size().columns() - tabs.columns() - 2;
        if (left.columns() > room && room < grid.size().columns() / 2) {
            grid.line(0, 0, left.clip(grid.size().columns()));
            return;
        }
        grid.line(0, 0, left.clip(room));
        grid.line(0, grid.size().columns() - tabs.columns() - 1, tabs);
    }

    private static Line alone(UiState state) {
        return Line.of(
                Words.clean(name(state.fleet().repository())),
                Ink.of(Role.STRONG).bold());
    }

    /** {@code 2 need you · 3 working · 1 review}, or how the connection stands. */
    private static Line standing(Fleet fleet, String nobody) {
        Link link = fleet.link();
        if (link.kind() == Link.Kind.STARTING) {
            return Line.of("starting the supervisor…", Role.INFO);
        }
        if (link.kind() == Link.Kind.LOST) {
            return Line.of(
                    "✗ disconnected: the supervisor is being restarted…",
                    Ink.of(Role.ERR).bold());
        }
        long needing = fleet.needing();
        Line line = needing == 0
                ? Line.of(nobody, Role.MUTED)
                : Line.of(
                        needing + (needing == 1 ? " needs you" : " need you"),
                        Ink.of(Role.WARN).bold());
        line = counted(line, fleet.inState("working"), "working", Role.OK);
        line = counted(line, fleet.inState("review"), "review", Role.SPECIAL);
        return counted(line, fleet.inState("queued"), "queued", Role.ACCENT);
    }

    private static Line counted(Line line, long count, String word, Role role) {
        return count == 0 ? line : line.and(" · ", Role.MUTED).and(count + " " + word, role);
    }

    /** Which views are named, and not only numbered. */
    private enum Naming {
        ALL,
        CHOSEN
    }

    private static Line tabs(UiState state, Naming naming) {
        Page page = state.page();
        boolean isSessions = page instanceof Page.Sessions || page instanceof Page.Diff;
        Map<Verb, Boolean> views = new LinkedHashMap<>();
        views.put(Verb.SESSIONS, isSessions);
        views.put(Verb.TASKS, page instanceof Page.Tasks);
        views.put(Verb.CONFLICTS, page instanceof Page.Conflicts);
        views.put(Verb.TRAIN, page instanceof Page.Train);
        views.put(Verb.DISCOVERIES, page instanceof Page.Discoveries);
        views.put(Verb.EVENTS, page instanceof Page.Events);
        Line line = Line.EMPTY;
        for (Map.Entry<Verb, Boolean> view : views.entrySet()) {
            boolean isNamed = naming == Naming.ALL || view.getValue();
            line = tab(line, key(state, view.getKey()), isNamed ? name(view.getKey(), view.getValue()) : Line.EMPTY);
        }
        return line;
    }

    private static Line tab(Line before, Line key, Line name) {
        Line gap = before.columns() == 0 ? before : before.and("  ", Role.TEXT);
        return name.columns() == 0
                ? gap.and(key)
                : gap.and(key).and(" ", Role.TEXT).and(name);
    }

    private static Line key(UiState state, Verb verb) {
        return Line.of(state.scene().keymap().shown(verb), Role.KEY);
    }

    private static Line name(Verb verb, boolean isChosen) {
        String name = verb.name().charAt(0) + verb.id().substring(1);
        return Line.of(name, isChosen ? Ink.of(Role.TITLE).bold().underline() : Ink.of(Role.MUTED));
    }

    private static String name(String repository) {
        Path last = Path.of(repository).getFileName();
        return last == null ? repository : last.toString();
    }
}
