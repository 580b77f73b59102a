/**
 * The observers: what is looked at, when, and what is made of it.
 *
 * <p>Driven by the panes' own output: what is quiet is not looked at again. What is seen goes onto the board; only
 * transitions and
 * losses become commands. Start reading at {@link dev.paratui.engine.watch.Observer}.
 */
@NullMarked
package dev.paratui.engine.watch;

import org.jspecify.annotations.NullMarked;
