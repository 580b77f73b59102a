/**
 * The one writer, the runner of what has to be done outside, and the observers.
 *
 * <p>{@link dev.paratui.engine.Engine} takes commands, decides them one after the other on one thread and answers
 * when their
 * events are durable. {@link dev.paratui.engine.Foreman} has every open intent performed by its {@link
 * dev.paratui.engine.Duty}.
 * {@link dev.paratui.engine.Board} shows what is so. The engine thread never runs a program; only this room and the
 * wiring start
 * threads.
 */
@NullMarked
package dev.paratui.engine;

import org.jspecify.annotations.NullMarked;
