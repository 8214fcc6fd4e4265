/**
 * What can be said of a run: counts, times and shares, and whether what must always hold does.
 * Depends on {@code event}, {@code io}, {@code trace} and {@code work}.
 */
@NullMarked
package bufferscope.measure;

import org.jspecify.annotations.NullMarked;
