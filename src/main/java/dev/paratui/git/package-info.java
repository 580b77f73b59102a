/**
 * All that is done with git: finding the repository, work trees, snapshots, commits, landings and the trash.
 *
 * <p>Everything that writes is the git program itself, run through {@code exec}. The room knows nothing of sessions'
 * lives, of tmux or of who asked; every verb may be called again after a crash and ends in the same state.
 *
 * <p>Start reading at {@link dev.paratui.git.Repository}.
 */
@NullMarked
package dev.paratui.git;

import org.jspecify.annotations.NullMarked;
