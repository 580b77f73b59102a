/**
 * The client's end of MCP: the bridge from standard streams to the supervisor, and its entry in clients' own files.
 *
 * <p>The bridge runs once for each client for as long as that lives, so it must stay small: it loads no tool, no SDK
 * and no mapper. Start reading at {@link dev.paratui.cli.mcp.Bridge} and {@link dev.paratui.cli.mcp.Registration}.
 */
@NullMarked
package dev.paratui.cli.mcp;

import org.jspecify.annotations.NullMarked;
