/**
 * Program text in colours: which language a file is in, and what each part of a line is.
 *
 * <p>Only this room knows the library that takes the lines apart; it is loaded when the first diff is drawn, not
 * before. What a part is, is told as a role; a theme says which colour that is.
 */
@NullMarked
package dev.paratui.ui.code;

import org.jspecify.annotations.NullMarked;
