/**
 * Text of other programs' screens, as tmux hands it out, made into grids.
 *
 * <p>Pure. Nothing in such a text can act on our terminal: what is no colour or letter is left out or made visible.
 * Start reading at {@link dev.paratui.ui.pane.AnsiText}.
 */
@NullMarked
package dev.paratui.ui.pane;

import org.jspecify.annotations.NullMarked;
