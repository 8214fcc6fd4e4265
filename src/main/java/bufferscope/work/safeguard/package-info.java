/**
 * The safeguards around the buffer, which a scenario switches on: a time limit for puts, a check of
 * each item, a quota, seals, the rescue of items, and the time limit of a shutdown. Depends on
 * {@code work}, {@code buffer} and {@code event}.
 */
@NullMarked
package bufferscope.work.safeguard;

import org.jspecify.annotations.NullMarked;
