/**
 * The plan file: Markdown with phases, tasks and gates, read into tasks and written back with how far they are.
 *
 * <p>Pure: text in, text out. Start reading at {@link dev.paratui.tool.task.plan.PlanFile}; the way back is
 * {@link dev.paratui.tool.task.plan.PlanPage}.
 */
@NullMarked
package dev.paratui.tool.task.plan;

import org.jspecify.annotations.NullMarked;
