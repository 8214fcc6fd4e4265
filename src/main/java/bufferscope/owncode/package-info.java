/**
 * Buffer code that somebody wrote into a file: compiled in memory, and held against what the search
 * asks of code. Depends on {@code buffer}, {@code sync} and {@code event}.
 */
@NullMarked
package bufferscope.owncode;

import org.jspecify.annotations.NullMarked;
