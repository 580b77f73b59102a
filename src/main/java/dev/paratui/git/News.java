package dev.paratui.git;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a session that has landed has something new since. */
public final class News {
    private final Repository repository;

    public News(Repository repository) {
        this.repository = repository;
    }

    /**
     * @param landedHead the branch's commit that was landed
     */
    public boolean since(Path workTree, String branch, String landedHead) {
        if (!Files.isDirectory(workTree)
                || repository.tip(branch).map(landedHead::equals).isEmpty()) {
            return false;
        }
        boolean isAhead = !repository.tip(branch).orElseThrow().equals(landedHead);
        return isAhead
                || !repository.gitIn(workTree).value("status", "--porcelain=v2").isEmpty();
    }
}
