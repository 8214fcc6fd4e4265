/**
 * A live run: real threads use a buffer. The run can be started, paused, slowed down, changed and
 * stopped; a watcher takes frames of it. Depends on {@code buffer}, {@code event}, {@code measure},
 * {@code sync}, {@code sync.live}, {@code trace}, {@code work}, {@code work.safeguard} and {@code
 * work.worker}.
 */
@NullMarked
package bufferscope.run;

import org.jspecify.annotations.NullMarked;
