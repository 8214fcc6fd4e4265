/**
 * The options of the commands: their names, their values and what they change in a scenario.
 * Depends on {@code explore}, {@code scenario}, {@code run}, {@code work}, {@code sync}, {@code
 * event} and {@code io}.
 */
@NullMarked
package bufferscope.cli.option;

import org.jspecify.annotations.NullMarked;
