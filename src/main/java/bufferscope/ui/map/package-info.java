/**
 * The map that shows for which numbers of threads and slots a mechanism goes wrong. Depends on
 * {@code explore.model}, {@code explore.search}, {@code io}, {@code measure}, {@code ui.look},
 * {@code ui.mechanism}, {@code ui.session}, {@code ui.step}, {@code ui.text} and {@code work}.
 */
@NullMarked
package bufferscope.ui.map;

import org.jspecify.annotations.NullMarked;
