/**
 * What is so: the language of the house, as immutable values.
 *
 * <p>Pure: no clock, file, thread or library but pcollections. The whole durable state is a {@code Ledger}, what was
 * last seen outside is in {@code Sightings}, and both together are the {@code Snapshot} that every face reads.
 */
@NullMarked
package dev.paratui.model;

import org.jspecify.annotations.NullMarked;
