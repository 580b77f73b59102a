/**
 * What lasts: the numbered events, and checkpoints that shorten a start.
 *
 * <p>The only room that knows JDBC. An append is in the file and synced when it returns. Start reading at
 * {@link dev.paratui.log.EventLog}.
 */
@NullMarked
package dev.paratui.log;

import org.jspecify.annotations.NullMarked;
