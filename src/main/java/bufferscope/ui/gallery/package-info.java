/**
 * Scenarios in the window: the gallery of built-in ones, opening, saving and recent files. Depends
 * on {@code ui.session}, {@code ui.files}, {@code ui.look} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.gallery;

import org.jspecify.annotations.NullMarked;
