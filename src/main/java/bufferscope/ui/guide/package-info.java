/**
 * The guide to the mechanism that runs. Depends on {@code ui.session}, {@code ui.text} and {@code
 * work}.
 */
@NullMarked
package bufferscope.ui.guide;

import org.jspecify.annotations.NullMarked;
