/**
 * Buffer code from a file: compiled in memory, and checked against the demands of the search.
 * Depends on {@code buffer}, {@code sync}, {@code event} and {@code io}.
 */
@NullMarked
package bufferscope.owncode;

import org.jspecify.annotations.NullMarked;
