/**
 * The line that confirms what the user saved or copied. Depends on {@code io} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.notice;

import org.jspecify.annotations.NullMarked;
