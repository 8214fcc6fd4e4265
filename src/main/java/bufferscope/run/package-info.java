/**
 * A live run: real threads use a buffer. The run can be started, paused, slowed down, changed and
 * stopped; a watcher takes frames of it. Depends on {@code measure}, {@code trace}, {@code work}
 * with its subpackages, {@code buffer}, {@code sync} and {@code event}.
 */
@NullMarked
package bufferscope.run;

import org.jspecify.annotations.NullMarked;
