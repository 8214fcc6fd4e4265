/**
 * The scenario: which mechanism guards the buffer, how many producers and consumers use it, at
 * which rates, and what they do. Depends on {@code buffer}, {@code event}, {@code io} and {@code
 * sync}.
 */
@NullMarked
package bufferscope.work;

import org.jspecify.annotations.NullMarked;
