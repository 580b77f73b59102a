/**
 * The command line: argv in, text or JSON and an exit code out; one file a command.
 *
 * <p>It knows tools by name, arguments and result keys, and nothing of how they work. Start reading at
 * {@link dev.paratui.cli.Para}, then any command, say {@link dev.paratui.cli.Cancel}.
 */
@NullMarked
package dev.paratui.cli;

import org.jspecify.annotations.NullMarked;
