/**
 * The source of the mechanism that runs, with the threads at their lines. Depends on {@code event},
 * {@code run}, {@code trace}, {@code ui.session}, {@code ui.stage}, {@code ui.stage.node}, {@code
 * ui.text} and {@code work}.
 *
 * <p>The lines are plain nodes: a source has at most a hundred of them, and a code editor control
 * (richtextfx 0.11.7) took three times as long to open.
 */
@NullMarked
package bufferscope.ui.code;

import org.jspecify.annotations.NullMarked;
