/** The guide to the mechanism that runs. Depends on {@code ui.session}. */
@NullMarked
package bufferscope.ui.guide;

import org.jspecify.annotations.NullMarked;
