/**
 * The composition root: which class gets which, for each of the program's processes. Imported by nobody.
 *
 * <p>Start reading at {@link dev.paratui.wiring.Supervisor} for the background process and at {@link
 * dev.paratui.wiring.ProgramFaces} for the others.
 */
@NullMarked
package dev.paratui.wiring;

import org.jspecify.annotations.NullMarked;
