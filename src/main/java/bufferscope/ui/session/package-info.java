/**
 * The run that the window shows, the settings from which it was made, and the clock of the picture.
 * Depends on {@code run} and the packages below it, and on {@code ui.stage} for the moves and
 * actions of threads.
 */
@NullMarked
package bufferscope.ui.session;

import org.jspecify.annotations.NullMarked;
