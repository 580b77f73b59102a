/**
 * The rules of the train: in which order entries land, which go together, and which is to blame for a red check.
 *
 * <p>Pure: it knows no git, no files and no clock; what was merged and checked is told to it. Start reading at
 * {@link dev.paratui.train.Search}.
 */
@NullMarked
package dev.paratui.train;

import org.jspecify.annotations.NullMarked;
