/**
 * The train at work: merges the entries that wait onto each other, has the result checked, and moves the target.
 *
 * <p>What goes together, and whom a red check blames, is decided by the pure room {@code train}. Start reading at
 * {@link dev.paratui.engine.train.Round}.
 */
@NullMarked
package dev.paratui.engine.train;

import org.jspecify.annotations.NullMarked;
