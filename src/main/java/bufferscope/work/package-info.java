/**
 * The scenario: the mechanism of the buffer, the number of producers and consumers that use it,
 * their rates, and their work. Depends on {@code buffer}, {@code event}, {@code io} and {@code
 * sync}.
 */
@NullMarked
package bufferscope.work;

import org.jspecify.annotations.NullMarked;
