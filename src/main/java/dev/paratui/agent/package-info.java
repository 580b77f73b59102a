/**
 * The programs that work in panes: how each is started, given its prompt, watched and answered, all read from files.
 *
 * <p>It starts nothing itself but {@code docker version}; argv and prompts leave it as data. No program is known by
 * name in Java. Start reading at {@link dev.paratui.agent.Programs} and {@link dev.paratui.agent.Launch}.
 */
@NullMarked
package dev.paratui.agent;

import org.jspecify.annotations.NullMarked;
