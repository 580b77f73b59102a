package dev.paratui.ui.view;

import dev.paratui.ui.code.Colouring;
import dev.paratui.ui.code.Language;
import dev.paratui.ui.grid.Ink;
import dev.paratui.ui.grid.Span;
import dev.paratui.ui.state.DiffText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a diff in the colours of their languages: only those that are asked for, each side of a hunk alone. */
final class CodeColours {
    /** So many lines before the one asked for are looked at, to know whether a comment is still open there. */
    private static final int BEFORE = 300;

    private static final int AFTER = 60;

    private final DiffText text;
    private final Map<Integer, List<Span>> known = new HashMap<>();

    CodeColours(DiffText text) {
        this.text = text;
    }

    /**
     * A part of a line.
     *
     * @param ink of lines whose language is not known; its ground is that of all
     */
    record Cut(int from, int to, Ink ink) {}

    List<Span> between(int item, String line, Cut cut) {
        List<Span> whole = coloured(item);
        if (whole.isEmpty()) {
            return List.of(new Span(line.substring(cut.from, cut.to), cut.ink));
        }
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (Span span : whole) {
            int end = begin + span.text().length();
            int from = Math.max(begin, cut.from);
            int to = Math.min(end, cut.to);
            if (from < to) {
                spans.add(new Span(line.substring(from, to), span.ink().on(cut.ink.ground())));
            }
            begin = end;
        }
        return spans;
    }

    private List<Span> coloured(int item) {
        if (!known.containsKey(item)) {
            Optional<Language> language =
                    Language.of(text.files().get(text.fileAt(item)).path());
            known.put(item, List.of());
            language.ifPresent(spoken -> colour(item, new Colouring(spoken)));
        }
        return known.getOrDefault(item, List.of());
    }

    private void colour(int item, Colouring colouring) {
        DiffText.Kind own = text.lines().get(item).kind();
        DiffText.Kind side = own == DiffText.Kind.SAME ? DiffText.Kind.ADDED : own;
        DiffText.Kind other = side == DiffText.Kind.ADDED ? DiffText.Kind.DELETED : DiffText.Kind.ADDED;
        int last = Math.min(text.lines().size(), item + AFTER);
        for (int at = begin(item); at < last && isCode(at); at++) {
            DiffText.Line line = text.lines().get(at);
            if (line.kind() != other) {
                List<Span> spans = colouring.next(CodeLine.clean(line));
                if (line.kind() == side || side == DiffText.Kind.ADDED) {
                    known.put(at, spans);
                }
            }
        }
    }

    private int begin(int item) {
        int begin = item;
        while (begin > 0 && item - begin < BEFORE && isCode(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private boolean isCode(int at) {
        DiffText.Kind kind = text.lines().get(at).kind();
        return kind == DiffText.Kind.SAME || kind == DiffText.Kind.ADDED || kind == DiffText.Kind.DELETED;
    }
}
