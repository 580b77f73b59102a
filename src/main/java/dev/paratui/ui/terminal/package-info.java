/**
 * The terminal: the only room of the program that knows Lanterna.
 *
 * <p>Lanterna holds the tty's modes, the alternate screen and the signals; frames are written and keys are read here,
 * since its own ways lose characters, keys and time. The rest of the ui sees a {@link
 * dev.paratui.ui.terminal.Display} and {@link dev.paratui.ui.input.Input}s. Start reading there.
 */
@NullMarked
package dev.paratui.ui.terminal;

import org.jspecify.annotations.NullMarked;
