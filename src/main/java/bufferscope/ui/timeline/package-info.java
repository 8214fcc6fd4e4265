/**
 * The strip below the stage: a lane for each thread, and the way to any moment of a run. Depends on
 * {@code event}, {@code io}, {@code measure}, {@code record}, {@code record.export}, {@code run},
 * {@code trace}, {@code ui.layout}, {@code ui.session} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.timeline;

import org.jspecify.annotations.NullMarked;
