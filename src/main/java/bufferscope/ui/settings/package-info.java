/**
 * The settings behind "More". Depends on {@code event}, {@code ui.look}, {@code ui.session}, {@code
 * ui.text}, {@code ui.value} and {@code work}.
 */
@NullMarked
package bufferscope.ui.settings;

import org.jspecify.annotations.NullMarked;
