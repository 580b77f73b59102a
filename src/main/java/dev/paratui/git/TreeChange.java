package dev.paratui.git;

import java.util.ArrayList;
import java.util.List;

/** A path that two trees hold differently; a mode of zeros where it is missing. */
record TreeChange(String path, String oldMode, String newMode, String newId) {
    private static final String MISSING = "000000";
    private static final int PARTS = 5;

    static List<TreeChange> between(Git git, String from, String to) {
        List<String> fields = git.fields("diff-tree", "-r", "--no-renames", "--raw", "--no-abbrev", "-z", from, to);
        List<TreeChange> changes = new ArrayList<>();
        for (int at = 0; at + 1 < fields.size(); at += 2) {
            String[] parts = fields.get(at).substring(1).split(" ", PARTS);
            changes.add(new TreeChange(fields.get(at + 1), parts[0], parts[1], parts[3]));
        }
        return changes;
    }

    boolean isDeleted() {
        return newMode.equals(MISSING);
    }

    /** A line for {@code update-index --index-info}. */
    String line() {
        return (isDeleted() ? "0" : newMode) + " " + newId + "\t" + path + "\0";
    }
}
