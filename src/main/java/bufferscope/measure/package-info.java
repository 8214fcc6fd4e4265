/**
 * What can be said of a run: counts, times and shares, and whether what must always hold does.
 * Depends on {@code trace}, {@code work} and {@code event}.
 */
@NullMarked
package bufferscope.measure;

import org.jspecify.annotations.NullMarked;
