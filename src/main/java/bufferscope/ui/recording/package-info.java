/**
 * Recordings in the window: opening and saving their files, and the buttons to play them. Depends
 * on {@code io}, {@code record}, {@code ui.session}, {@code ui.text} and {@code ui.value}.
 */
@NullMarked
package bufferscope.ui.recording;

import org.jspecify.annotations.NullMarked;
