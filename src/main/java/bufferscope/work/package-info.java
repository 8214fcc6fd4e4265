/**
 * The scenario: which mechanism guards the buffer, how many producers and consumers use it, at
 * which rates, and what they do. Depends on {@code buffer}, {@code sync} and {@code event}, and not
 * on its subpackages.
 */
@NullMarked
package bufferscope.work;

import org.jspecify.annotations.NullMarked;
