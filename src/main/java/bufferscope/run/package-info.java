/**
 * A live run: real threads at work on a buffer, which can be started, paused, slowed down, changed
 * and stopped, and is watched through its events. Depends on all packages but {@code cli} and
 * {@code ui}.
 */
@NullMarked
package bufferscope.run;

import org.jspecify.annotations.NullMarked;
