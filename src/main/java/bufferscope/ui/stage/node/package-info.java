/**
 * The nodes that the picture is made of, in layers. Depends on {@code run}, {@code trace}, {@code
 * work}, {@code event}, {@code ui.text}, {@code ui.layout}, {@code ui.stage.layout} and {@code
 * ui.stage.words}.
 */
@NullMarked
package bufferscope.ui.stage.node;

import org.jspecify.annotations.NullMarked;
