package dev.paratui.git;

import dev.paratui.exec.Completed;
import java.util.List;
import java.util.Optional;

/** The refs of a repository: read by full name, changed in transactions that check the old value. */
final class Refs {
    static final String BRANCHES = "refs/heads/";

    private final Git git;

    Refs(Git git) {
        this.git = git;
    }

    static String ofBranch(String branch) {
        return BRANCHES + branch;
    }

    /** The commit that a ref or other revision names. */
    Optional<String> commit(String revision) {
        return git.ask("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    }

    Optional<String> branchTip(String branch) {
        return commit(ofBranch(branch));
    }

    /** The object a ref holds, of whatever type. */
    Optional<String> object(String ref) {
        return git.ask("rev-parse", "--verify", "--quiet", ref);
    }

    List<String> under(String prefix) {
        String names = git.value("for-each-ref", "--format=%(refname)", prefix);
        return names.isEmpty() ? List.of() : List.of(names.split("\n"));
    }

    /** Lines of {@code update-ref --stdin}, all or nothing; the caller judges the exit. */
    Completed change(String reason, List<String> lines) {
        String input = String.join("\n", lines) + "\n";
        return git.runReading(input, List.of("update-ref", "-m", reason, "--stdin"));
    }

    boolean isAncestor(String ancestor, String descendant) {
        return git.says("merge-base", "--is-ancestor", ancestor, descendant);
    }

    String tree(String commit) {
        return git.value("rev-parse", "--verify", commit + "^{tree}");
    }
}
