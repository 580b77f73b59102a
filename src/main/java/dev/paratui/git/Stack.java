package dev.paratui.git;

import java.util.List;
import java.util.Optional;

/** A line of commits that grows by commits made elsewhere, each with its own author, date and message. */
final class Stack {
    private final Git git;
    private final Trees trees;
    private String top;
    /** The tree on which the next commit was made where it comes from. */
    private String ground;

    Stack(Git git, Trees trees, String top, String ground) {
        this.git = git;
        this.trees = trees;
        this.top = top;
        this.ground = ground;
    }

    String top() {
        return top;
    }

    /** Puts a commit on top that made {@code tree} of what was there before it; tells whether that is possible. */
    boolean take(String commit, String tree) {
        Refs refs = new Refs(git);
        String here = refs.tree(top);
        Optional<String> moved = trees.moved(ground, here, tree);
        if (moved.isEmpty()) {
            return false;
        }
        ground = tree;
        if (!moved.get().equals(here)) {
            top = again(commit, moved.get());
        }
        return true;
    }

    private String again(String commit, String tree) {
        List<String> fields = git.option("-c", "log.showSignature=false")
                .fields("log", "-1", "-z", "--date=raw", "--format=%an%x00%ae%x00%ad%x00%B", commit);
        Signature author = new Signature(fields.get(0), fields.get(1));
        Recipe.OneCommit recipe = new Recipe.OneCommit(List.of(top), author, List.of(), fields.get(3));
        return new NewCommit(git.with("GIT_AUTHOR_DATE", fields.get(2))).make(recipe, tree);
    }
}
