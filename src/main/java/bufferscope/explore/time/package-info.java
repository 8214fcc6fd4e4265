/**
 * Controlled runs in virtual time: which thread is next follows from how long each one works.
 * Depends on {@code explore.replay}, {@code explore.model}, {@code measure}, {@code trace}, {@code
 * work} and {@code event}.
 */
@NullMarked
package bufferscope.explore.time;

import org.jspecify.annotations.NullMarked;
