/**
 * Buffer code under control: every interleaving as a path through states that are values, and the
 * search for one that goes wrong. Depends on {@code measure}, {@code trace}, {@code work}, {@code
 * buffer}, {@code sync} and {@code event}.
 */
@NullMarked
package bufferscope.explore;

import org.jspecify.annotations.NullMarked;
