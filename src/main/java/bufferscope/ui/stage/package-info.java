/** The picture of the run. Depends on {@code run} and {@code ui.text}. */
@NullMarked
package bufferscope.ui.stage;

import org.jspecify.annotations.NullMarked;
