package dev.paratui.ui.state;

import dev.paratui.tool.DiffTool;
import dev.paratui.ui.widget.Scroll;
import java.util.ArrayList;
import java.util.List;

/** Changed files under the folders they are in; the files keep their order. */
public record FileTree(List<Row> rows) {
    /**
     * A row.
     *
     * @param file its index; none: a folder
     */
    public record Row(String name, int file) {
        public boolean isFolder() {
            return file < 0;
        }
    }

    public FileTree {
        rows = List.copyOf(rows);
    }

    public static FileTree of(List<DiffTool.FileDiffView> files) {
        List<Row> rows = new ArrayList<>();
        String folder = "";
        for (int i = 0; i < files.size(); i++) {
            String path = files.get(i).path();
            int end = path.lastIndexOf('/') + 1;
            String its = path.substring(0, end);
            if (!its.equals(folder) && !its.isEmpty()) {
                rows.add(new Row(its, -1));
            }
            folder = its;
            rows.add(new Row((its.isEmpty() ? "" : " ") + path.substring(end), i));
        }
        return new FileTree(rows);
    }

    public int rowOf(int file) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).file() == file) {
                return row;
            }
        }
        return 0;
    }

    /** How far it is scrolled so that the file is seen. */
    public Scroll seen(int file, int rowsSeen) {
        return Scroll.TOP.showing(rowOf(file), rows.size(), rowsSeen);
    }

    /** The file of a row; that after a folder's name is its first one. */
    public int fileAt(int row) {
        int at = Math.max(0, Math.min(rows.size() - 1, row));
        return rows.get(at).isFolder() ? rows.get(at + 1).file() : rows.get(at).file();
    }
}
