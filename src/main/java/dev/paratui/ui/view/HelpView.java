package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.ToolListTool;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Keymap;
import dev.paratui.ui.state.Offer;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.state.Verb;
import dev.paratui.ui.terminal.Cursor;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All keys, made from the table of verbs; what is typed searches in them. */
final class HelpView {
    private static final int COLUMNS = 92;
    private static final int HEAD_ROWS = 2;
    private static final int TOOL_COLUMNS = 22;

    private HelpView() {}

    static Cursor draw(Grid.Builder grid, UiState state, Dialog.Help help) {
        List<Row> lines = lines(state, help.search().text());
        int rows = Math.min(lines.size() + HEAD_ROWS, grid.size().rows() - 6);
        Line note = Line.of("type to search", Role.MUTED);
        Line foot = Pop.keys("↑ ↓", "scroll", "esc", "close");
        Area area = Pop.open(grid, Box.titled("Keys").noted(note).footed(foot), new Size(COLUMNS, rows));
        Cursor cursor = Field.draw(grid, area.top(1), help.search());
        Area list = area.withoutTop(HEAD_ROWS);
        Scroll scroll = new Scroll(help.first()).within(lines.size(), list.rows());
        for (int row = 0; row < list.rows(); row++) {
            int item = scroll.itemAt(row, lines.size());
            if (item >= 0) {
                grid.spot(list.withoutTop(row).top(1), lines.get(item).target());
                grid.line(
                        list.row() + row, list.column(), lines.get(item).line().clip(list.columns()));
            }
        }
        return cursor;
    }

    /** A line, and the verb that a double click on it does. */
    private record Row(Line line, Target target) {
        static Row of(Line line) {
            return new Row(line, Target.NONE);
        }
    }

    private static List<Row> lines(UiState state, String search) {
        Keymap keys = state.scene().keymap();
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<Row> lines = new ArrayList<>();
        for (Verb.Group group : Verb.Group.values()) {
            List<Row> found = new ArrayList<>();
            for (Verb verb : Verb.values()) {
                if (verb.group() == group && matches(keys, verb, wanted)) {
                    found.add(new Row(line(keys, verb), new Target.OfVerb(verb)));
                }
            }
            if (!found.isEmpty()) {
                lines.add(Row.of(Line.of(group.words(), Ink.of(Role.TITLE).bold())));
                lines.addAll(found);
            }
        }
        tools(state, wanted).forEach(line -> lines.add(Row.of(line)));
        return lines.isEmpty() ? List.of(Row.of(Line.of("nothing does that", Role.MUTED))) : lines;
    }

    /** Whatever has no key of its own is called by its name. */
    private static List<Line> tools(UiState state, String wanted) {
        List<Line> lines = new ArrayList<>();
        for (ToolListTool.CardView tool : state.desk().tools()) {
            if ((tool.name() + " " + tool.description())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted)) {
                lines.add(Line.of(Text.pad(tool.name(), TOOL_COLUMNS) + " ", Role.SPECIAL)
                        .and(Words.clean(Offer.firstSentence(tool)), Role.TEXT));
            }
        }
        if (!lines.isEmpty()) {
            String key = state.scene().keymap().shown(Verb.PALETTE);
            lines.add(
                    0,
                    Line.of(
                            "tools, called by their names with " + key,
                            Ink.of(Role.TITLE).bold()));
        }
        return lines;
    }

    private static boolean matches(Keymap keys, Verb verb, String wanted) {
        String words = verb.id() + " " + verb.brief() + " " + verb.help() + " " + keys.allShown(verb);
        return words.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Line line(Keymap keys, Verb verb) {
        Line line = Line.of(Text.padStart(keys.allShown(verb), keyColumns(keys)) + "  ", Role.KEY);
        return keys.clashOf(verb)
                .map(clash ->
                        line.and("! " + clash.brief() + "  ", Ink.of(Role.WARN).bold()))
                .orElse(line)
                .and(verb.help(), Role.TEXT);
    }

    /** Of the verb with the longest keys. */
    private static int keyColumns(Keymap keys) {
        return Arrays.stream(Verb.values())
                .mapToInt(verb -> TextWidth.columns(keys.allShown(verb)))
                .max()
                .orElse(0);
    }
}
