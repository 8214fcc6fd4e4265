/**
 * The output of a command, and the pictures of a run that it draws on a terminal. Depends on {@code
 * event}, {@code io}, {@code measure}, {@code run}, {@code trace} and {@code work}.
 */
@NullMarked
package bufferscope.cli.terminal;

import org.jspecify.annotations.NullMarked;
