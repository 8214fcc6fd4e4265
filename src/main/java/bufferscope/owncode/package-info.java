/**
 * Buffer code from a file: compiled in memory, and held against what the search asks of code.
 * Depends on {@code buffer}, {@code sync}, {@code event} and {@code io}.
 */
@NullMarked
package bufferscope.owncode;

import org.jspecify.annotations.NullMarked;
