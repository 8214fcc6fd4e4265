/**
 * The run that the window shows and the settings it was made from. Depends on {@code run} and what
 * it stands on, and on the actions that {@code ui.stage} asks for.
 */
@NullMarked
package bufferscope.ui.session;

import org.jspecify.annotations.NullMarked;
