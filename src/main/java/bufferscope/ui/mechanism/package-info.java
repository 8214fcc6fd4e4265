/** The choice of the buffer code that runs. Depends on {@code ui.session}. */
@NullMarked
package bufferscope.ui.mechanism;

import org.jspecify.annotations.NullMarked;
