/**
 * Moments of controlled runs as short texts, which lead to exactly these moments again. Depends on
 * {@code event}, {@code explore.model}, {@code explore.replay}, {@code explore.time}, {@code io},
 * {@code json}, {@code record}, {@code scenario}, {@code trace} and {@code work}.
 */
@NullMarked
package bufferscope.explore.moment;

import org.jspecify.annotations.NullMarked;
