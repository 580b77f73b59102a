package dev.paratui.git;

import dev.paratui.model.Hunk;
import java.util.ArrayList;
import java.util.List;

/** The text of a patch, cut into files and hunks; its file names are not read, their order is that of the list. */
final class Patch {
    private static final String FILE = "diff --git ";
    private static final String HUNK = "@@ ";

    private int room;
    private boolean truncated;

    /** @param maxLines lines of hunks after which the rest is left out */
    Patch(int maxLines) {
        room = maxLines;
    }

    boolean isTruncated() {
        return truncated;
    }

    /** The hunks of each file. Lines of content never begin with a letter or {@code @}, so no name can mislead. */
    List<List<Hunk>> files(String text) {
        List<List<Hunk>> files = new ArrayList<>();
        List<String> file = new ArrayList<>();
        for (String line : lines(text)) {
            if (line.startsWith(FILE)) {
                close(file, files);
            }
            file.add(line);
        }
        close(file, files);
        return files;
    }

    private void close(List<String> file, List<List<Hunk>> files) {
        if (!file.isEmpty()) {
            files.add(hunks(file));
            file.clear();
        }
    }

    private List<Hunk> hunks(List<String> file) {
        List<Hunk> hunks = new ArrayList<>();
        for (int at = 0; at < file.size(); at++) {
            if (file.get(at).startsWith(HUNK)) {
                int end = at + 1;
                while (end < file.size() && !file.get(end).startsWith(HUNK)) {
                    end++;
                }
                add(hunks, file.get(at), file.subList(at + 1, end));
            }
        }
        return hunks;
    }

    private void add(List<Hunk> hunks, String header, List<String> lines) {
        int kept = Math.min(room, lines.size());
        room -= kept;
        truncated |= kept < lines.size();
        if (kept > 0) {
            hunks.add(new Hunk(header, lines.subList(0, kept)));
        }
    }

    private static List<String> lines(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return whole.isEmpty() ? List.of() : List.of(whole.split("\n", -1));
    }
}
