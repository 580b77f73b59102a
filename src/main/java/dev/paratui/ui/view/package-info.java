/**
 * What the dashboard looks like: pure functions from its state to a grid.
 *
 * <p>Views draw in roles, never in colours, and know no keys by heart: words for keys come from the table of verbs.
 * Everything that came from outside goes through {@link dev.paratui.model.Words#clean} or {@link
 * dev.paratui.ui.pane.AnsiText}. Start reading at {@link dev.paratui.ui.view.Screen}.
 */
@NullMarked
package dev.paratui.ui.view;

import org.jspecify.annotations.NullMarked;
