/**
 * The producers and consumers: they make an item and put it, or take an item and work on it, at
 * their rates. Depends on {@code work}, {@code work.safeguard}, {@code buffer}, {@code sync} and
 * {@code event}.
 */
@NullMarked
package bufferscope.work.worker;

import org.jspecify.annotations.NullMarked;
