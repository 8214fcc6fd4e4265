/**
 * The command line: it finds the command that the arguments name, and reports bad arguments.
 * Depends on {@code about}, {@code cli.command}, {@code cli.option}, {@code cli.terminal} and
 * {@code event}.
 */
@NullMarked
package bufferscope.cli;

import org.jspecify.annotations.NullMarked;
