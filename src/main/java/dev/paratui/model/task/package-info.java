/**
 * The language of coordination: plan, tasks, agents, discoveries and messages.
 *
 * <p>Pure. Everything that is asked often is kept in order, so that an event costs no more when there is more. Start
 * reading at {@link dev.paratui.model.task.Task} and {@link dev.paratui.model.task.Tasks}.
 */
@NullMarked
package dev.paratui.model.task;

import org.jspecify.annotations.NullMarked;
