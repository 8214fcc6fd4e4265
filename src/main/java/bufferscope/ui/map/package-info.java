/**
 * The map of where a mechanism goes wrong, by numbers of threads and slots, filled while one looks.
 * Depends on {@code explore}, {@code ui.session}, {@code ui.mechanism}, {@code ui.look} and {@code
 * ui.step}.
 */
@NullMarked
package bufferscope.ui.map;

import org.jspecify.annotations.NullMarked;
