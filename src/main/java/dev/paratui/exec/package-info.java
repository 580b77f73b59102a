/**
 * The only room that starts programs.
 *
 * <p>It knows argv, environment, deadlines and process trees, and nothing of git, tmux or the meaning of an exit code:
 * that belongs to the room that knows the program. Start reading at {@link dev.paratui.exec.Exec}.
 */
@NullMarked
package dev.paratui.exec;

import org.jspecify.annotations.NullMarked;
