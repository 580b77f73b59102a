/**
 * The dashboard: the loop on the person's terminal, and those who bring it news.
 *
 * <p>One thread owns the state and draws; it never waits for anything but the person. Calls of tools run on the
 * executor it is given and come back as news. Start reading at {@link dev.paratui.ui.Dashboard}.
 */
@NullMarked
package dev.paratui.ui;

import org.jspecify.annotations.NullMarked;
