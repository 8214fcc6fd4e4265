/**
 * Counts and times as numbers. Depends on {@code lab}, {@code measure}, {@code run}, {@code trace}
 * and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.counts;

import org.jspecify.annotations.NullMarked;
