package dev.paratui.ui.view;

import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.state.Wish;
import dev.paratui.ui.terminal.Cursor;
import java.util.Optional;

/** The dialog that is open. */
final class DialogView {
    private static final int COLUMNS = 72;
    private static final int LABEL_COLUMNS = 8;

    private DialogView() {}

    /** @return where one types in it */
    static Optional<Cursor> draw(Grid.Builder grid, UiState state, Dialog dialog) {
        if (dialog instanceof Dialog.Help help) {
            return Optional.of(HelpView.draw(grid, state, help));
        }
        if (dialog instanceof Dialog.Many many) {
            return ManyView.draw(grid, state, many);
        }
        if (dialog instanceof Dialog.Remark remark) {
            return Optional.of(ReviewView.remark(grid, remark));
        }
        if (dialog instanceof Dialog.SendReview review) {
            return Optional.of(ReviewView.sending(grid, state, review));
        }
        if (dialog instanceof Dialog.Palette palette) {
            return Optional.of(PaletteView.draw(grid, state, palette));
        }
        if (dialog instanceof Dialog.Ask ask) {
            return Optional.of(AskView.draw(grid, ask));
        }
        if (dialog instanceof Dialog.Open open) {
            return Optional.of(OpenView.draw(grid, open));
        }
        if (dialog instanceof Dialog.Answer answer) {
            return AnswerView.draw(grid, state, answer);
        }
        return plain(grid, state, dialog);
    }

    private static Optional<Cursor> plain(Grid.Builder grid, UiState state, Dialog dialog) {
        if (dialog instanceof Dialog.Prompt prompt) {
            return prompt.verb() == Verb.FILTER
                    ? Optional.of(filter(grid, prompt))
                    : Optional.of(prompt(grid, state, prompt));
        }
        if (dialog instanceof Dialog.Form form) {
            return Optional.of(form(grid, form));
        }
        if (dialog instanceof Dialog.OfTask task) {
            return Optional.of(ofTask(grid, task));
        }
        if (dialog instanceof Dialog.Explain explain) {
            ExplainView.draw(grid, state, explain);
            return Optional.empty();
        }
        QuestionView.draw(grid, state, dialog);
        return Optional.empty();
    }

    /** The filter is typed in the footer, so that the list it changes stays in sight. */
    private static Cursor filter(Grid.Builder grid, Dialog.Prompt prompt) {
        Area foot = grid.area().bottom(1);
        grid.fill(foot, Role.BAR);
        grid.text(foot.row(), 1, "filter", Role.KEY);
        Line keys = Pop.keys("enter", "keep", "esc", "show all").and(" ", Role.TEXT);
        int edge = grid.right(foot.row(), keys);
        return Field.draw(grid, new Area(foot.row(), 8, 1, Math.max(4, edge - 10)), prompt.field());
    }

    private static Cursor prompt(Grid.Builder grid, UiState state, Dialog.Prompt prompt) {
        boolean isGone = state.isGone(prompt);
        Area area = Pop.open(grid, Box.titled(title(prompt)), new Size(COLUMNS, 5));
        Cursor cursor = Field.draw(grid, area.withoutTop(1).top(1), prompt.field());
        Line below = isGone ? gone(prompt) : help(state, prompt);
        grid.line(area.row() + 2, area.column(), below.clip(area.columns()));
        grid.line(
                area.row() + 4,
                area.column(),
                isGone
                        ? Pop.keys("enter", "close")
                        : Pop.keys("enter", prompt.verb().brief(), "esc", "leave it"));
        return cursor;
    }

    private static Cursor ofTask(Grid.Builder grid, Dialog.OfTask dialog) {
        Area area = Pop.open(grid, Box.titled(dialog.deed().title()), new Size(COLUMNS, 6));
        Line what = Line.of(Words.clean(dialog.what()), Ink.of(Role.STRONG).bold());
        grid.line(area.row(), area.column(), what.clip(area.columns()));
        Cursor cursor = Field.draw(grid, area.withoutTop(2).top(1), dialog.words());
        Line help = Line.of(dialog.deed().help(), Role.MUTED);
        grid.line(area.row() + 3, area.column(), help.clip(area.columns()));
        grid.line(area.row() + 5, area.column(), Pop.keys("enter", dialog.deed().key(), "esc", "leave it"));
        return cursor;
    }

    private static String title(Dialog.Prompt prompt) {
        return switch (prompt.verb()) {
            case SEND -> "Send to " + prompt.session();
            case FINISH -> "Finish " + prompt.session();
            case HISTORY -> "What " + prompt.session() + " showed";
            case KEEP_FILTER -> "Keep this filter";
            default -> "Dispatch an agent";
        };
    }

    private static Line help(UiState state, Dialog.Prompt prompt) {
        return switch (prompt.verb()) {
            case SEND -> Line.of("typed into its pane as one paste, then Enter", Role.MUTED);
            case HISTORY -> Line.of("at 03:12, or 10m ago; empty: now", Role.MUTED);
            case KEEP_FILTER ->
                Line.of("a name for ", Role.MUTED)
                        .and("/" + Words.clean(state.choice().filter()), Role.MATCH);
            case FINISH -> Line.of("the commit message; all open work is committed and put up for review", Role.MUTED);
            default -> dispatch(state, prompt.field().text());
        };
    }

    private static Line dispatch(UiState state, String typed) {
        if (typed.isBlank()) {
            return Line.of("name: what to do", Role.TEXT)
                    .and("   without a name one is made from the words", Role.MUTED);
        }
        Wish wish = Wish.read(typed, state.fleet().sessions().keySet());
        return Line.of("session ", Role.MUTED)
                .and(wish.name(), Ink.of(Role.ACCENT).bold())
                .and(" on branch para/" + wish.name(), Role.MUTED);
    }

    private static Line gone(Dialog dialog) {
        return Line.of(dialog.about().orElse("") + " is gone meanwhile; nothing will be done", Role.ERR);
    }

    private static Cursor form(Grid.Builder grid, Dialog.Form form) {
        Area area = Pop.open(grid, Box.titled("New session"), new Size(COLUMNS, 9));
        Cursor cursor = new Cursor(area.row(), area.column());
        for (int i = 0; i < form.fields().size(); i++) {
            int row = area.row() + 1 + 2 * i;
            boolean isHere = i == form.at();
            grid.text(row, area.column(), Dialog.Form.LABELS.get(i), isHere ? Role.STRONG : Role.MUTED);
            grid.spot(new Area(row, area.column(), 1, area.columns()), new Target.OfField(i));
            Area field = new Area(row, area.column() + LABEL_COLUMNS, 1, area.columns() - LABEL_COLUMNS);
            Cursor at = Field.draw(grid, field, form.fields().get(i));
            cursor = isHere ? at : cursor;
        }
        grid.line(area.row() + 7, area.column(), formHelp(form).clip(area.columns()));
        grid.line(area.row() + 8, area.column(), Pop.keys("enter", "go on", "tab", "next field", "esc", "leave it"));
        return cursor;
    }

    private static Line formHelp(Dialog.Form form) {
        String name = form.fields().get(0).text().strip();
        if (!name.isEmpty() && !SessionName.isAllowed(name)) {
            return Line.of(
                    "\"" + Words.shown(name) + "\" is no name: 1-50 of a-z A-Z 0-9 - _, a letter or digit first",
                    Role.ERR);
        }
        return switch (form.at()) {
            case 0 -> Line.of("letters, digits, - and _; the branch is para/<name>", Role.MUTED);
            case 1 -> Line.of("claude, codex, gemini, opencode, aider, shell …; empty: the default", Role.MUTED);
            default -> Line.of("what it begins with; empty: the program just opens", Role.MUTED);
        };
    }
}
