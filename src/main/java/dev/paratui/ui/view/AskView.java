package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.tool.ToolListTool;
import dev.paratui.ui.grid.Area;
import dev.paratui.ui.grid.Box;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.state.Commanding;
import dev.paratui.ui.state.Dialog;
import dev.paratui.ui.state.Offer;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.terminal.Cursor;
import dev.paratui.ui.widget.Scroll;
import java.util.List;

/** The arguments of a tool that is called by its name: a row each, and what the one at hand means. */
final class AskView {
    private static final int COLUMNS = 80;
    private static final int HELP_ROWS = 3;
    private static final int AROUND = 6;
    private static final int MAX_LABEL = 22;

    private AskView() {}

    static Cursor draw(Grid.Builder grid, Dialog.Ask ask) {
        List<ToolListTool.ArgumentView> arguments = ask.tool().arguments();
        int most = Math.max(1, grid.size().rows() - AROUND - HELP_ROWS - 2);
        int rows = Math.min(arguments.size(), most);
        Box box = Box.titled(ask.tool().name())
                .noted(Line.of("* is needed", Role.MUTED))
                .footed(Pop.keys("enter", "call it", "tab", "next", "esc", "leave it", Commanding.COMPOSE, "editor"));
        Area area = Pop.open(grid, box, new Size(COLUMNS, rows + HELP_ROWS + 2));
        String about = Words.clean(Offer.firstSentence(ask.tool()));
        grid.text(area.row(), area.column(), Text.clip(about, area.columns()), Role.MUTED);
        Area list = area.withoutTop(1).top(rows);
        Cursor cursor = drawFields(grid, list, ask);
        drawHelp(grid, area.bottom(HELP_ROWS), ask);
        return cursor;
    }

    private static Cursor drawFields(Grid.Builder grid, Area list, Dialog.Ask ask) {
        List<ToolListTool.ArgumentView> arguments = ask.tool().arguments();
        int label = 2
                + arguments.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        int columns = Math.min(MAX_LABEL, label);
        Scroll scroll = Scroll.TOP.showing(ask.at(), arguments.size(), list.rows());
        Cursor cursor = new Cursor(list.row(), list.column());
        for (int row = 0; row < list.rows(); row++) {
            int item = scroll.itemAt(row, arguments.size());
            if (item >= 0) {
                ToolListTool.ArgumentView argument = arguments.get(item);
                grid.spot(list.withoutTop(row).top(1), new Target.OfField(item));
                String name = argument.name() + (argument.required() ? "*" : "");
                Role role = item == ask.at() ? Role.STRONG : Role.MUTED;
                grid.text(list.row() + row, list.column(), Text.clip(name, columns - 1), role);
                Area field = list.withoutTop(row).top(1).withoutLeft(columns);
                if (item == ask.at()) {
                    cursor = Field.draw(grid, field, ask.fields().get(item));
                } else {
                    drawOther(grid.within(field), ask.fields().get(item).text());
                }
            }
        }
        return cursor;
    }

    private static void drawOther(Grid.Builder field, String text) {
        Role role = text.isEmpty() ? Role.FAINT : Role.TEXT;
        field.text(
                0,
                1,
                Text.clip(text.isEmpty() ? "–" : Words.clean(text), field.size().columns() - 2),
                role);
    }

    private static void drawHelp(Grid.Builder grid, Area area, Dialog.Ask ask) {
        ToolListTool.ArgumentView argument = ask.tool().arguments().get(ask.at());
        String kind =
                switch (argument.type()) {
                    case "boolean" -> "yes or no; ";
                    case "integer" -> "a number; ";
                    case "array" -> "divided by commas; ";
                    case "object" -> "JSON; ";
                    default -> "";
                };
        String choices = argument.choices().isEmpty() ? "" : " (" + String.join(", ", argument.choices()) + ")";
        String words = ask.mistake().isEmpty() ? kind + Words.clean(argument.about()) + choices : ask.mistake();
        List<String> lines = Text.wrap(words, area.columns());
        for (int i = 0; i < Math.min(HELP_ROWS - 1, lines.size()); i++) {
            boolean isCut = i == HELP_ROWS - 2 && lines.size() > HELP_ROWS - 1;
            String line = isCut ? Text.clip(lines.get(i) + " …", area.columns()) : lines.get(i);
            grid.text(area.row() + 1 + i, area.column(), line, ask.mistake().isEmpty() ? Role.MUTED : Role.ERR);
        }
    }
}
