/**
 * The choice of the buffer code that runs, and of settings in which it can fail. Depends on {@code
 * event}, {@code explore.search}, {@code ui.layout}, {@code ui.session}, {@code ui.text} and {@code
 * work}.
 */
@NullMarked
package bufferscope.ui.mechanism;

import org.jspecify.annotations.NullMarked;
