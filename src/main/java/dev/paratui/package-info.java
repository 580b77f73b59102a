/**
 * The program's entry, and nothing else: it is imported by nobody. Start reading at {@link dev.paratui.wiring}.
 */
@NullMarked
package dev.paratui;

import org.jspecify.annotations.NullMarked;
