/**
 * What happens in coordination: to the plan, its tasks, agents, discoveries and messages.
 *
 * <p>Pure, like every event.
 */
@NullMarked
package dev.paratui.event.task;

import org.jspecify.annotations.NullMarked;
