/**
 * Screens as values: cells, the inks they are drawn in, and the widths of text.
 *
 * <p>Pure: no terminal, file, clock or thread. A view draws in {@link dev.paratui.ui.grid.Role}s on a {@link
 * dev.paratui.ui.grid.Grid.Builder}; a theme turns roles into colours in the last step, so that the same grid feeds the
 * terminal, the tests and the pictures. Start reading at {@link dev.paratui.ui.grid.Grid}.
 */
@NullMarked
package dev.paratui.ui.grid;

import org.jspecify.annotations.NullMarked;
