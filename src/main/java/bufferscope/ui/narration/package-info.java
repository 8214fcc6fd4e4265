/**
 * The last steps of the shown run as a list of sentences. Depends on {@code event}, {@code record},
 * {@code run}, {@code trace}, {@code ui.session}, {@code ui.stage.words} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.narration;

import org.jspecify.annotations.NullMarked;
