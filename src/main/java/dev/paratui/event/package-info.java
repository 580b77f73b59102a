/**
 * What happened: one record an event, each knowing how it changes the ledger.
 *
 * <p>Pure. An event decides nothing; that was done by the command. Replaying the log through {@code applyTo} gives
 * the same ledger.
 * Names and versions for the log are in {@link dev.paratui.event.EventTypes}. Old events must always load: a
 * component may be
 * added with a default, never removed.
 */
@NullMarked
package dev.paratui.event;

import org.jspecify.annotations.NullMarked;
