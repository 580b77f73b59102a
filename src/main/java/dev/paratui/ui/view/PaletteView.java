package dev.paratui.ui.view;

import dev.paratui.model.Words;
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
import dev.paratui.ui.state.Offer;
import dev.paratui.ui.state.Rows;
import dev.paratui.ui.state.Target;
import dev.paratui.ui.state.UiState;
import dev.paratui.ui.terminal.Cursor;
import dev.paratui.ui.widget.Scroll;
import java.util.List;

/** The palette: a field to search in, and below it what fits. */
final class PaletteView {
    private static final int COLUMNS = 92;
    private static final int MAX_ROWS = 24;
    private static final int HEAD_ROWS = 2;
    private static final int AROUND = 6;
    private static final int NAME_COLUMNS = 24;

    private PaletteView() {}

    static Cursor draw(Grid.Builder grid, UiState state, Dialog.Palette palette) {
        List<Offer> offers = Offer.of(state, palette.search().text());
        int rows = Math.max(1, Math.min(MAX_ROWS, grid.size().rows() - AROUND - HEAD_ROWS));
        Line foot = Pop.keys("↑ ↓", "choose", "enter", "do it", "esc", "close");
        Line note = state.desk().tools().isEmpty()
                ? Line.of("asking for the tools…", Role.INFO)
                : Line.of(offers.size() + (offers.size() == 1 ? " fits" : " fit"), Role.MUTED);
        Box box = Box.titled("Everything").noted(note).footed(foot);
        Area area = Pop.open(grid, box, new Size(COLUMNS, rows + HEAD_ROWS));
        Area list = area.withoutTop(HEAD_ROWS);
        List<Target> targets = offers.stream().<Target>map(Target.Offered::new).toList();
        Rows shown = Rows.of("palette", targets, palette.at()).seen(state, list.rows(), Scroll.TOP);
        grid.spot(list, shown);
        for (int row = 0; row < list.rows(); row++) {
            int item = shown.scroll().itemAt(row, offers.size());
            if (item >= 0) {
                drawOffer(grid.within(list.withoutTop(row).top(1)), state, offers.get(item), item == palette.at());
            }
        }
        if (offers.isEmpty()) {
            grid.line(list.row(), list.column() + 1, Line.of("nothing is called so; esc closes", Role.MUTED));
        }
        return Field.draw(grid, area.top(1), palette.search());
    }

    private static void drawOffer(Grid.Builder row, UiState state, Offer offer, boolean isChosen) {
        if (isChosen) {
            row.fill(row.area(), Role.SEL_BG);
            row.text(0, 0, "▌", Role.ACCENT);
        }
        boolean isVerb = offer.act() instanceof Offer.Act.OfVerb;
        Role role = isChosen ? Role.SEL_FG : isVerb ? Role.STRONG : Role.SPECIAL;
        int column = row.line(0, 1, marked(offer, role));
        int about = Math.max(Math.min(NAME_COLUMNS, row.size().columns() / 3) + 1, column + 1);
        String key = key(state, offer.act());
        int edge = row.size().columns() - TextWidth.columns(key) - 2;
        row.text(0, about, Text.clip(Words.clean(offer.about()), edge - about - 1), isChosen ? role : Role.MUTED);
        row.text(
                0,
                row.size().columns() - TextWidth.columns(key) - 1,
                key,
                isVerb ? Role.KEY : isChosen ? Role.SEL_FG : Role.MUTED);
    }

    /** How else it is done, or what it is. */
    private static String key(UiState state, Offer.Act act) {
        if (act instanceof Offer.Act.OfVerb verb) {
            return state.scene().keymap().shown(verb.verb());
        }
        return act instanceof Offer.Act.OfTab ? "tab" : act instanceof Offer.Act.OfFilter ? "filter" : "tool";
    }

    /** The name with the letters that were searched for. */
    private static Line marked(Offer offer, Role role) {
        Line line = Line.EMPTY;
        for (int i = 0; i < offer.name().length(); i++) {
            String letter = offer.name().substring(i, i + 1);
            line = offer.places().contains(i)
                    ? line.and(letter, Ink.of(Role.MATCH).bold())
                    : line.and(letter, Ink.of(role));
        }
        return line;
    }
}
