/**
 * The room that talks to tmux: panes, their status, typing into them and reading them.
 *
 * <p>It knows one private tmux server (own socket, own configuration) and nothing of agents, git or what a pane's text
 * means. Everything goes over one long-lived control client, and over one-shot programs while that is away. Start
 * reading at {@link dev.paratui.tmux.Panes} and {@link dev.paratui.tmux.ControlClient}.
 */
@NullMarked
package dev.paratui.tmux;

import org.jspecify.annotations.NullMarked;
