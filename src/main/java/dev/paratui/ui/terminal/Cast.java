package dev.paratui.ui.terminal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Depth;
import dev.paratui.ui.theme.Palette;
import dev.paratui.ui.theme.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A recording for asciinema, version 2: what the terminal would have been sent, and when. */
public final class Cast {
    private final FrameWriter frames = new FrameWriter(Letters.UNICODE);
    private final Palette palette;
    private final StringBuilder lines = new StringBuilder();
    private Duration at = Duration.ZERO;

    public Cast(Size size, Theme theme) {
        this.palette = new Palette(theme, Depth.TRUECOLOR);
        lines.append(JsonNodeFactory.instance
                        .objectNode()
                        .put("version", 2)
                        .put("width", size.columns())
                        .put("height", size.rows())
                        .put("title", "para-tui"))
                .append('\n');
    }

    /** A frame and how long it stays. */
    public Cast add(Grid grid, Duration stays) {
        String sent = frames.frame(grid, palette, Optional.empty());
        lines.append(String.format(Locale.ROOT, "[%.3f, \"o\", ", at.toMillis() / 1000.0))
                .append(JsonNodeFactory.instance.textNode(sent))
                .append("]\n");
        at = at.plus(stays);
        return this;
    }

    public String text() {
        return lines.toString();
    }
}
