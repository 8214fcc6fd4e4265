/**
 * The position of each part of the picture, as a function of the size of the picture and of the
 * state that it shows. Depends on {@code trace} and {@code event}.
 */
@NullMarked
package bufferscope.ui.stage.layout;

import org.jspecify.annotations.NullMarked;
