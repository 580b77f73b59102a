/**
 * MCP: the tools, as its clients see them, over HTTP and through the door's lines.
 *
 * <p>The only room that knows the MCP SDK and Jetty. The SDK speaks the protocol; who may come in, what an error looks
 * like and what is checked is decided here. No state of a client is kept, so it goes on working when the supervisor
 * comes back. Start reading at {@link dev.paratui.mcp.Mcp} and {@link dev.paratui.mcp.McpHttp}.
 */
@NullMarked
package dev.paratui.mcp;

import org.jspecify.annotations.NullMarked;
