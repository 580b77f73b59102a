package dev.paratui.ui.view;

import dev.paratui.tool.DiffTool;
import java.util.ArrayList;
import java.util.List;

/** Changed files under the folders they are in; the files keep their order. */
record FileTree(List<Row> rows) {
    /**
     * A row.
     *
     * @param file its index; none: a folder
     */
    record Row(String name, int file) {
        boolean isFolder() {
            return file < 0;
        }
    }

    FileTree {
        rows = List.copyOf(rows);
    }

    static FileTree of(List<DiffTool.FileDiffView> files) {
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

    int rowOf(int file) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).file() == file) {
                return row;
            }
        }
        return 0;
    }
}
