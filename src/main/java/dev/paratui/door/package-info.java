/**
 * The supervisor's Unix socket: what the command line, the dashboard and the bridge of MCP clients come in by.
 *
 * <p>One JSON object a line each way. It knows the tools by name and nothing of what they do, and hands lines of MCP to
 * {@link dev.paratui.door.JsonRpc} unread. Start reading at {@link dev.paratui.door.Door}.
 */
@NullMarked
package dev.paratui.door;

import org.jspecify.annotations.NullMarked;
