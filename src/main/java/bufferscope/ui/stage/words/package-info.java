/**
 * The sentences and words of the picture. Depends on {@code event}, {@code measure}, {@code
 * record}, {@code run}, {@code trace}, {@code ui.stage.layout}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.stage.words;

import org.jspecify.annotations.NullMarked;
