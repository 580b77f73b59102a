/**
 * Parts of views that have a state of their own: lists, texts to scroll, fields to type into. States are values, keys
 * make new ones; drawing is a function of state and grid.
 */
@NullMarked
package dev.paratui.ui.widget;

import org.jspecify.annotations.NullMarked;
