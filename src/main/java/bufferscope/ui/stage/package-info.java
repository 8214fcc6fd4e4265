/**
 * The picture of the run: threads, monitor, slots and items. Depends on {@code run}, {@code trace},
 * {@code event} and {@code work}.
 */
@NullMarked
package bufferscope.ui.stage;

import org.jspecify.annotations.NullMarked;
