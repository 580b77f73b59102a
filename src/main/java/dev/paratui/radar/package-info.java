/**
 * The rules of the conflict radar: which sides must be tried against each other, in what order, in which order to land
 * them, and what is likely to be changed along with what.
 *
 * <p>Pure: it knows no git, file or clock; ids and paths come in. Start reading at {@link dev.paratui.radar.Stand}.
 */
@NullMarked
package dev.paratui.radar;

import org.jspecify.annotations.NullMarked;
