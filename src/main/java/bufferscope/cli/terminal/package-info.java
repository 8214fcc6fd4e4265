/**
 * Where a command writes, and the pictures of a run that it draws on a terminal. Depends on {@code
 * run}, {@code measure}, {@code trace}, {@code work}, {@code sync}, {@code event} and {@code io}.
 */
@NullMarked
package bufferscope.cli.terminal;

import org.jspecify.annotations.NullMarked;
