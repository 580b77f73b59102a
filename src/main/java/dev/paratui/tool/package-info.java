/**
 * The door: one class a tool, record in, record out.
 *
 * <p>Whatever changes something is a tool; key, command line and MCP name it and give it the same record. Schemas are
 * derived from the records. A tool knows the engine, never a hand. Start reading at {@link dev.paratui.tool.Tool} and
 * {@link dev.paratui.tool.Toolbox}.
 */
@NullMarked
package dev.paratui.tool;

import org.jspecify.annotations.NullMarked;
