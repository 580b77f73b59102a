package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.DiffCountsView;
import dev.paratui.tool.FileView;
import dev.paratui.tool.IntegrateTool;
import dev.paratui.tool.SessionView;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.UiState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question before something is done: about which session, and what exactly would happen. */
final class QuestionView {
    private static final int COLUMNS = 66;
    private static final int MAX_FILES = 6;

    private QuestionView() {}

    static void draw(Grid.Builder grid, UiState state, Dialog dialog) {
        List<Line> lines = new ArrayList<>(lines(state, dialog));
        lines.add(0, Line.EMPTY);
        lines.add(Line.EMPTY);
        lines.add(keys(state, dialog));
        Area area = Pop.open(grid, box(dialog), new Size(COLUMNS, lines.size()));
        for (int i = 0; i < lines.size() && i < area.rows(); i++) {
            grid.line(area.row() + i, area.column(), lines.get(i).clip(area.columns()));
        }
    }

    private static Box box(Dialog dialog) {
        if (dialog instanceof Dialog.Cancel cancel) {
            Line title = Line.of("Cancel ", Ink.of(Role.ERR).bold())
                    .and(cancel.session(), Ink.of(Role.STRONG).bold());
            return new Box(true, title, Line.EMPTY, Line.EMPTY);
        }
        if (dialog instanceof Dialog.Integrate integrate) {
            String files = integrate.paths().isEmpty()
                    ? ""
                    : Counts.files(integrate.paths().size()) + " of ";
            return Box.titled("Integrate " + files + integrate.session());
        }
        return Box.titled("Undo");
    }

    private static List<Line> lines(UiState state, Dialog dialog) {
        Optional<SessionView> session = dialog.about().flatMap(state.fleet()::find);
        if (state.isGone(dialog)) {
            return gone(dialog.about().orElse(""), session);
        }
        if (dialog instanceof Dialog.Undo undo) {
            return List.of(
                    Line.of("Take back the ", Role.TEXT)
                            .and(undo.act().act(), Ink.of(Role.STRONG).bold())
                            .and(" of ", Role.TEXT)
                            .and(
                                    Words.clean(undo.act().session()),
                                    Ink.of(Role.STRONG).bold())
                            .and(", " + Ages.brief(undo.act().at(), state) + " ago?", Role.TEXT),
                    Line.of("again: one act further back", Role.MUTED));
        }
        if (dialog instanceof Dialog.Integrate integrate) {
            return integrate
                    .verdict()
                    .map(verdict -> verdict(integrate, verdict))
                    .orElseGet(() -> List.of(Line.of("trying whether it would land cleanly…", Role.MUTED)));
        }
        return session.map(found -> cancel(state, found)).orElseGet(List::of);
    }

    private static List<Line> gone(String name, Optional<SessionView> session) {
        String life = session.map(SessionView::life).orElse("gone");
        return List.of(
                Line.of(name + " is " + life + " meanwhile.", Ink.of(Role.ERR).bold()),
                Line.of("Nothing will be done.", Role.TEXT));
    }

    private static List<Line> cancel(UiState state, SessionView session) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("End ", Role.TEXT)
                .and(session.name(), Ink.of(Role.STRONG).bold())
                .and(" and stop its program (" + Words.clean(session.agent()) + ", ", Role.TEXT)
                .and(
                        session.activity().state(),
                        Mark.of(session.activity().state()).role())
                .and(")?", Role.TEXT));
        lines.add(Line.of("To the trash go its branch and work tree, whole:", Role.TEXT));
        lines.add(Line.of("  ", Role.TEXT).and(inTrash(session)));
        if (state.fleet().openEntryOf(session.name()).isPresent()) {
            lines.add(Line.of("It is in the train and would be taken out of it.", Role.WARN));
        }
        lines.add(Line.of("u", Role.KEY).and(" brings everything back.", Role.MUTED));
        return lines;
    }

    private static Line inTrash(SessionView session) {
        if (session.diff().isEmpty()) {
            return Line.of("its changes are not yet counted", Role.MUTED);
        }
        DiffCountsView diff = session.diff().get();
        if (diff.files() == 0 && diff.ahead() == 0) {
            return Line.of("no changes", Role.MUTED);
        }
        Line line =
                Line.of(Counts.files(diff.files()) + " ", Role.STRONG).and(Counts.lines(diff.added(), diff.deleted()));
        line = diff.untracked() > 0 ? line.and(", " + diff.untracked() + " untracked", Role.WARN) : line;
        return diff.ahead() > 0
                ? line.and(", " + diff.ahead() + (diff.ahead() == 1 ? " commit" : " commits"), Role.TEXT)
                : line;
    }

    private static List<Line> verdict(Dialog.Integrate asked, IntegrateTool.Output verdict) {
        boolean isClean = verdict.verdict().filter("clean"::equals).isPresent();
        if (isClean) {
            Line fate = asked.paths().isEmpty()
                    ? Line.of("open work is committed first", Role.MUTED)
                    : Line.of("only these; all else stays in the session, which goes on", Role.MUTED);
            List<Line> lines = new ArrayList<>(List.of(
                    Line.of("✓ ", Ink.of(Role.OK).bold())
                            .and("lands cleanly on ", Role.TEXT)
                            .and(
                                    Words.clean(verdict.target()),
                                    Ink.of(Role.SPECIAL).bold())
                            .and(" by " + verdict.strategy(), Role.TEXT),
                    fate));
            lines.addAll(1, files(asked.paths()));
            return lines;
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("✗ ", Ink.of(Role.ERR).bold())
                .and("would conflict with " + Words.clean(verdict.target()) + " in", Role.ERR));
        for (FileView file : verdict.conflicts()
                .subList(0, Math.min(MAX_FILES, verdict.conflicts().size()))) {
            lines.add(Line.of("  " + Words.clean(file.path()), Role.STRONG).and(" " + file.kind(), Role.MUTED));
        }
        int more = verdict.conflicts().size() - MAX_FILES;
        if (more > 0) {
            lines.add(Line.of("  and " + more + " more", Role.MUTED));
        }
        lines.add(Line.of(Words.clean(verdict.target()) + " stays as it is; ", Role.MUTED)
                .and("s", Role.KEY)
                .and(" tells the agent to resolve it", Role.MUTED));
        return lines;
    }

    private static List<Line> files(List<String> paths) {
        List<Line> lines = new ArrayList<>();
        for (String path : paths.subList(0, Math.min(MAX_FILES, paths.size()))) {
            lines.add(Line.of("  " + Words.clean(path), Role.STRONG));
        }
        if (paths.size() > MAX_FILES) {
            lines.add(Line.of("  and " + (paths.size() - MAX_FILES) + " more", Role.MUTED));
        }
        return lines;
    }

    private static Line keys(UiState state, Dialog dialog) {
        if (state.isGone(dialog)) {
            return Pop.keys("enter", "close");
        }
        if (dialog instanceof Dialog.Cancel cancel) {
            return Pop.keys("enter", "cancel " + cancel.session(), "esc", "keep it");
        }
        if (dialog instanceof Dialog.Integrate integrate) {
            boolean isClean = integrate
                    .verdict()
                    .flatMap(IntegrateTool.Output::verdict)
                    .filter("clean"::equals)
                    .isPresent();
            return integrate.verdict().isEmpty()
                    ? Pop.keys("esc", "leave it")
                    : Pop.keys("enter", isClean ? "land it" : "try all the same", "esc", "leave it");
        }
        return Pop.keys("enter", "take it back", "esc", "leave it");
    }
}
