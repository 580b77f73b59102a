/**
 * The way from another process to the supervisor: find its repository, its address and its socket, start it when it
 * does not run, and go on with the next one when it dies.
 *
 * <p>It knows the door's protocol and no tool. Start reading at {@link dev.paratui.client.Door}.
 */
@NullMarked
package dev.paratui.client;

import org.jspecify.annotations.NullMarked;
