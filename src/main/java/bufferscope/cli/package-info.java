/**
 * The command line: it finds the command that the arguments name, and reports bad arguments.
 * Depends on its subpackages and on {@code io}.
 */
@NullMarked
package bufferscope.cli;

import org.jspecify.annotations.NullMarked;
