/**
 * The nodes of the picture, in layers. Depends on {@code event}, {@code io}, {@code measure},
 * {@code run}, {@code trace}, {@code ui.layout}, {@code ui.stage.layout}, {@code ui.stage.words},
 * {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.stage.node;

import org.jspecify.annotations.NullMarked;
