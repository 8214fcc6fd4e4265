/**
 * Buffer code under control: the states of its threads and primitives as values, and the one
 * function that leads from a state to the next. Depends on {@code buffer}, {@code event}, {@code
 * measure}, {@code owncode}, {@code owncode.live}, {@code owncode.plain}, {@code sync}, {@code
 * sync.controlled} and {@code work}.
 */
@NullMarked
package bufferscope.explore.model;

import org.jspecify.annotations.NullMarked;
