package dev.paratui.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The folders of a work tree in which changes count. */
public final class WorktreeFolders {
    private final Repository repository;

    public WorktreeFolders(Repository repository) {
        this.repository = repository;
    }

    /** Those with files that git tracks or would, the top first; at most so many. */
    public List<Path> of(Path workTree, int most) {
        Set<Path> folders = new TreeSet<>();
        folders.add(workTree);
        List<String> files = repository
                .gitIn(workTree)
                .gently()
                .fields("ls-files", "--cached", "--others", "--exclude-standard", "-z");
        for (String file : files) {
            Path folder = workTree.resolve(file).getParent();
            while (folder != null && folder.startsWith(workTree) && folders.size() <= most && folders.add(folder)) {
                folder = folder.getParent();
            }
        }
        return folders.stream().filter(Files::isDirectory).limit(most).toList();
    }

    public boolean isIgnored(Path workTree, Path path) {
        return repository.gitIn(workTree).gently().says("check-ignore", "--quiet", "--", path.toString());
    }
}
