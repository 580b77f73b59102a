/**
 * What a person does at the terminal, as values, and how its bytes are read.
 *
 * <p>Pure: bytes go in, inputs come out. Start reading at {@link dev.paratui.ui.input.Input}.
 */
@NullMarked
package dev.paratui.ui.input;

import org.jspecify.annotations.NullMarked;
