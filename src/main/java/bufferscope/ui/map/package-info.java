/**
 * The map that shows with which numbers of threads and slots a mechanism goes wrong. Depends on
 * {@code explore}, {@code ui.session}, {@code ui.mechanism}, {@code ui.look} and {@code ui.step}.
 */
@NullMarked
package bufferscope.ui.map;

import org.jspecify.annotations.NullMarked;
