/**
 * The measures and the verdict of a run: counts, times and shares, and whether its invariants hold.
 * Depends on {@code event}, {@code io}, {@code trace} and {@code work}.
 */
@NullMarked
package bufferscope.measure;

import org.jspecify.annotations.NullMarked;
