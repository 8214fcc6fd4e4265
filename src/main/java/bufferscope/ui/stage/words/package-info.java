/**
 * The sentences and words of the picture. Depends on {@code run}, {@code trace}, {@code measure},
 * {@code work}, {@code event}, {@code ui.text} and {@code ui.stage.layout}.
 */
@NullMarked
package bufferscope.ui.stage.words;

import org.jspecify.annotations.NullMarked;
