package dev.paratui.ui.grid;

import java.util.ArrayList;
import java.util.List;

/** One line of differently inked text. */
public record Line(List<Span> spans) {
    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text, Paint front) {
        return EMPTY.and(text, front);
    }

    public static Line of(String text, Ink ink) {
        return EMPTY.and(text, ink);
    }

    public Line and(String text, Paint front) {
        return and(text, Ink.of(front));
    }

    public Line and(String text, Ink ink) {
        return and(new Line(List.of(new Span(text, ink))));
    }

    public Line and(Line more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Line(all);
    }

    public int columns() {
        return spans.stream().mapToInt(span -> TextWidth.columns(span.text())).sum();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** Without so many columns at its beginning; half of a wide letter that is left is a blank. */
    public Line skip(int columns) {
        List<Span> kept = new ArrayList<>();
        int left = columns;
        for (Span span : spans) {
            int width = TextWidth.columns(span.text());
            if (left < width) {
                int at = Text.indexAt(span.text(), left);
                boolean isCut = TextWidth.columns(span.text().substring(0, at)) < left;
                String rest = span.text().substring(isCut ? Text.indexAt(span.text(), left + 1) : at);
                kept.add(new Span(isCut ? " " + rest : rest, span.ink()));
            }
            left = Math.max(0, left - width);
        }
        return new Line(kept);
    }

    /** At most so many columns; a cut is marked by an ellipsis in the ink of what was cut. */
    public Line clip(int columns) {
        if (columns() <= columns) {
            return this;
        }
        List<Span> kept = new ArrayList<>();
        int room = columns;
        for (Span span : spans) {
            int width = TextWidth.columns(span.text());
            if (width >= room) {
                kept.add(new Span(Text.clip(span.text() + "…", room), span.ink()));
                break;
            }
            kept.add(span);
            room -= width;
        }
        return new Line(kept);
    }
}
