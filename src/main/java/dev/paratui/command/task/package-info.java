/**
 * What is asked of coordination: the table of what may become what, and its refusals.
 *
 * <p>Pure, like every command. {@link dev.paratui.command.task.Blocking} works out what a change does to the tasks
 * behind it.
 */
@NullMarked
package dev.paratui.command.task;

import org.jspecify.annotations.NullMarked;
