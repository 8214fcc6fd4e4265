/**
 * The user's look of the window: theme, text size and motion, kept between two starts. Depends on
 * {@code ui.files} and {@code io}.
 */
@NullMarked
package bufferscope.ui.look;

import org.jspecify.annotations.NullMarked;
