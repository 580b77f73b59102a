/**
 * Grids as image files, drawn without a terminal or a window: for the README, for people who review a change, and for
 * whoever has to see what a pane shows.
 *
 * <p>Start reading at {@link dev.paratui.ui.picture.Picture}. Lines, blocks and braille are painted as shapes, so that
 * they join in every font; the rest is set in the first installed font that has it.
 */
@NullMarked
package dev.paratui.ui.picture;

import org.jspecify.annotations.NullMarked;
