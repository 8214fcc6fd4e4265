/**
 * Files of the person at the window: where settings are kept, which scenarios were open lately, and
 * the dialog to choose a file. Depends on {@code ui.text} and {@code io}.
 */
@NullMarked
package bufferscope.ui.files;

import org.jspecify.annotations.NullMarked;
