/**
 * The files of the user: the folder of settings, the recent scenarios, and the dialog to choose a
 * file. Depends on {@code ui.text} and {@code io}.
 */
@NullMarked
package bufferscope.ui.files;

import org.jspecify.annotations.NullMarked;
