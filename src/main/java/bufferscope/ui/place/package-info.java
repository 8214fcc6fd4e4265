/**
 * Where the window is on the screen, and how it comes back there. Depends on {@code io} and {@code
 * ui.files}.
 */
@NullMarked
package bufferscope.ui.place;

import org.jspecify.annotations.NullMarked;
