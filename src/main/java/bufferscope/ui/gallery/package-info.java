/**
 * Scenarios in the window: the gallery of built-in ones, opening, saving and recent files. Depends
 * on {@code io}, {@code json}, {@code scenario}, {@code ui.files}, {@code ui.layout}, {@code
 * ui.look}, {@code ui.session} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.gallery;

import org.jspecify.annotations.NullMarked;
