/**
 * Controlled runs in virtual time: which thread is next follows from how long each one works.
 * Depends on {@code event}, {@code explore.model}, {@code explore.replay}, {@code measure}, {@code
 * trace}, {@code work} and {@code work.worker}.
 */
@NullMarked
package bufferscope.explore.time;

import org.jspecify.annotations.NullMarked;
