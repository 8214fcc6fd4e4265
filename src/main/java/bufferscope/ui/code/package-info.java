/**
 * The source of the mechanism that runs, with the threads at their lines. Depends on {@code
 * ui.session} and on the looks of threads in {@code ui.stage}.
 *
 * <p>The lines are plain nodes: a source has a hundred of them at most, and a code editor control
 * (richtextfx 0.11.7) took three times as long to open.
 */
@NullMarked
package bufferscope.ui.code;

import org.jspecify.annotations.NullMarked;
