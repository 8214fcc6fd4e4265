/**
 * Controlled runs in virtual time: the duration of each thread's work decides which thread is next.
 * Depends on {@code event}, {@code explore.model}, {@code explore.replay}, {@code measure}, {@code
 * trace}, {@code work} and {@code work.worker}.
 */
@NullMarked
package bufferscope.explore.time;

import org.jspecify.annotations.NullMarked;
