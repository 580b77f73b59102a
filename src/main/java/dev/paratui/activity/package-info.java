/**
 * The rules that turn what a pane shows into an activity with its evidence.
 *
 * <p>Pure: it knows no tmux, no program by name and no clock; what a program's screen looks like comes in as {@link
 * dev.paratui.activity.Watch}. Start reading at {@link dev.paratui.activity.ActivityRules}.
 */
@NullMarked
package dev.paratui.activity;

import org.jspecify.annotations.NullMarked;
