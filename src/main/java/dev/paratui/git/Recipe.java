package dev.paratui.git;

import java.util.List;

/** How the new commits are to be made: data, not deeds. */
sealed interface Recipe {
    /** One commit of the merged tree. */
    record OneCommit(List<String> parents, Signature author, List<Signature> coAuthors, String message)
            implements Recipe {
        public OneCommit {
            parents = List.copyOf(parents);
            coAuthors = List.copyOf(coAuthors);
        }
    }

    /** The session's commits again, one after the other, on top of the target. */
    record Replay(String onto, String tip) implements Recipe {}
}
