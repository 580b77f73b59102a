/**
 * What colour each role is, and what is left of it on terminals that know fewer colours.
 *
 * <p>It reads theme files and nothing else of the world. Start reading at {@link dev.paratui.ui.theme.Theme}; {@link
 * dev.paratui.ui.theme.Palette} is the last step before the terminal or a picture.
 */
@NullMarked
package dev.paratui.ui.theme;

import org.jspecify.annotations.NullMarked;
