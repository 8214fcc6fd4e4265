/**
 * The place of the window on the screen, and its return to that place. Depends on {@code io} and
 * {@code ui.files}.
 */
@NullMarked
package bufferscope.ui.place;

import org.jspecify.annotations.NullMarked;
