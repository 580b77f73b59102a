/**
 * What is asked: one record a command, each deciding by itself, from the ledger and the moment alone.
 *
 * <p>Pure. A command looks, and answers with events or with a refusal; it changes nothing. What has to be done
 * outside becomes an
 * intent by its event, and comes back as {@link dev.paratui.command.Conclude}.
 */
@NullMarked
package dev.paratui.command;

import org.jspecify.annotations.NullMarked;
