package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import java.util.ArrayList;
import java.util.List;

/** Makes lines and rows of a diff: deleted lines stand beside the added ones that took their place. */
final class DiffLines {
    private final List<DiffText.Line> lines = new ArrayList<>();
    private final List<DiffText.Row> rows = new ArrayList<>();
    private final List<Integer> deleted = new ArrayList<>();
    private final List<Integer> added = new ArrayList<>();

    DiffText of(DiffTool.Output diff) {
        List<Integer> starts = new ArrayList<>();
        for (DiffTool.FileDiffView file : diff.files()) {
            starts.add(lines.size());
            whole(DiffText.Kind.FILE, file.path());
            if (file.binary()) {
                whole(DiffText.Kind.NOTE, "a binary file");
            }
            file.hunks().forEach(this::add);
            whole(DiffText.Kind.NOTE, "");
        }
        if (diff.truncated()) {
            whole(DiffText.Kind.NOTE, "… cut off here; para diff shows all of it");
        }
        return new DiffText(diff.base().branch(), diff.files(), lines, starts, rows, diff.truncated());
    }

    private void add(DiffTool.HunkView hunk) {
        whole(DiffText.Kind.HUNK, hunk.header());
        int before = numberAfter(hunk.header(), '-');
        int after = numberAfter(hunk.header(), '+');
        for (String line : hunk.lines()) {
            String text = line.isEmpty() ? "" : line.substring(1);
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '+' -> added.add(put(DiffText.Kind.ADDED, after++, 0, text));
                case '-' -> {
                    if (!added.isEmpty()) {
                        pair();
                    }
                    deleted.add(put(DiffText.Kind.DELETED, before, before++, text));
                }
                case '\\' -> whole(DiffText.Kind.NOTE, text.strip());
                default -> {
                    pair();
                    int at = put(DiffText.Kind.SAME, after++, before++, text);
                    rows.add(new DiffText.Row(at, at));
                }
            }
        }
        pair();
    }

    private void whole(DiffText.Kind kind, String text) {
        pair();
        int at = put(kind, 0, 0, text);
        rows.add(new DiffText.Row(at, at));
    }

    private int put(DiffText.Kind kind, int number, int before, String text) {
        lines.add(new DiffText.Line(kind, number, before, text, DiffText.NONE));
        return lines.size() - 1;
    }

    /** Puts the deleted and added lines that were gathered beside each other. */
    private void pair() {
        for (int i = 0; i < Math.max(deleted.size(), added.size()); i++) {
            int left = i < deleted.size() ? deleted.get(i) : DiffText.NONE;
            int right = i < added.size() ? added.get(i) : DiffText.NONE;
            rows.add(new DiffText.Row(left, right));
            if (left != DiffText.NONE && right != DiffText.NONE) {
                partner(left, right);
                partner(right, left);
            }
        }
        deleted.clear();
        added.clear();
    }

    private void partner(int line, int other) {
        DiffText.Line old = lines.get(line);
        lines.set(line, new DiffText.Line(old.kind(), old.number(), old.before(), old.text(), other));
    }

    private static int numberAfter(String header, char sign) {
        int at = header.indexOf(sign) + 1;
        int number = 0;
        while (at > 0 && at < header.length() && Character.isDigit(header.charAt(at))) {
            number = Math.min(number * 10 + header.charAt(at) - '0', 100_000_000);
            at++;
        }
        return number;
    }
}
