/**
 * The window: one package per feature, each with FXML and CSS in a mirrored resource folder. Only
 * this part uses JavaFX. Depends on {@code explore.moment}, {@code run}, {@code ui.controls},
 * {@code ui.files}, {@code ui.gallery}, {@code ui.laboratory}, {@code ui.look}, {@code ui.main},
 * {@code ui.mechanism}, {@code ui.notice}, {@code ui.place}, {@code ui.session}, {@code ui.stage},
 * {@code ui.status}, {@code ui.takeaway}, {@code ui.text}, {@code ui.typing}, {@code ui.yourcode}
 * and {@code work}.
 */
@NullMarked
package bufferscope.ui;

import org.jspecify.annotations.NullMarked;
