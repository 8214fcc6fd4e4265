/**
 * The choice of the buffer code that runs, and of settings in which it can fail. Depends on {@code
 * explore} and {@code ui.session}.
 */
@NullMarked
package bufferscope.ui.mechanism;

import org.jspecify.annotations.NullMarked;
