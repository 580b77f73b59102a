package dev.paratui.ui.view;

import dev.paratui.model.Words;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Line;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.grid.Text;
import dev.paratui.ui.grid.TextWidth;
import dev.paratui.ui.state.Link;
import dev.paratui.ui.state.Strip;

/** The repositories in the title: {@code shop ?1 │ docs}, the one that is looked at underlined. */
final class TabLine {
    private TabLine() {}

    static Line of(Strip strip, Size size) {
        Line line = Line.EMPTY;
        for (Strip.Piece piece : strip.pieces(size)) {
            line = (line.columns() == 0 ? line : line.and(" │ ", Role.FAINT)).and(piece(strip, piece));
        }
        return line;
    }

    private static Line piece(Strip strip, Strip.Piece piece) {
        boolean isChosen = piece.tab() == strip.chosen();
        Ink ink = isChosen ? Ink.of(Role.TITLE).bold().underline() : Ink.of(Role.TEXT);
        Ink mark = Ink.of(piece.link() == Link.Kind.LOST ? Role.ERR : Role.WARN).bold();
        String name = Words.clean(piece.name());
        return Line.of(name, ink).and(Text.pad(piece.mark(), piece.columns() - TextWidth.columns(name)), mark);
    }
}
