/**
 * The tools of coordination: the names, arguments and result keys of the broker that prompts are written for, with
 * more.
 *
 * <p>Results are in snake case, and their text is the same JSON. Start reading at
 * {@link dev.paratui.tool.task.TaskTools}.
 */
@NullMarked
package dev.paratui.tool.task;

import org.jspecify.annotations.NullMarked;
