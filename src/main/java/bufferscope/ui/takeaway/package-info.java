/**
 * The results that the user takes away from the window. Depends on {@code io}, {@code record},
 * {@code record.export}, {@code ui.files}, {@code ui.notice}, {@code ui.session}, {@code ui.text}
 * and {@code work}.
 */
@NullMarked
package bufferscope.ui.takeaway;

import org.jspecify.annotations.NullMarked;
