/**
 * What the dashboard knows and how it changes: keys, mouse and news in, a new state and wishes out.
 *
 * <p>Pure: no thread, clock, file or process, and no colours. Start reading at {@link dev.paratui.ui.state.Update};
 * every
 * key is a row of {@link dev.paratui.ui.state.Verb}, every call of a tool is made in {@link
 * dev.paratui.ui.state.Requests}.
 */
@NullMarked
package dev.paratui.ui.state;

import org.jspecify.annotations.NullMarked;
