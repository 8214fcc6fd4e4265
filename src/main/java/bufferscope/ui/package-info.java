/**
 * The window: one package per feature, each with FXML and CSS in a mirrored resource folder.
 * Depends on all other packages; the only one that knows JavaFX.
 */
@NullMarked
package bufferscope.ui;

import org.jspecify.annotations.NullMarked;
