/**
 * What can be changed behind "More". Depends on {@code ui.session}, {@code ui.look} and {@code
 * ui.value}.
 */
@NullMarked
package bufferscope.ui.settings;

import org.jspecify.annotations.NullMarked;
