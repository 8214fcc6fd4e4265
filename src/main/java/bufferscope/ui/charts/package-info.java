/** The last minute as curves. Depends on {@code run}, {@code measure} and {@code ui.text}. */
@NullMarked
package bufferscope.ui.charts;

import org.jspecify.annotations.NullMarked;
