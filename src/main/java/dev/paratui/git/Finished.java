package dev.paratui.git;

import java.util.Optional;

/**
 * How a session's work tree was committed.
 *
 * @param commit the new commit; none when there was nothing to commit
 * @param head where the branch is now
 */
public record Finished(Optional<String> commit, String head) {}
