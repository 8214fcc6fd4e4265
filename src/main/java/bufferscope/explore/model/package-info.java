/**
 * Buffer code under control: the states of its threads and primitives as values, and the one
 * function that leads from a state to the next. Depends on {@code owncode}, {@code measure}, {@code
 * work}, {@code buffer}, {@code sync} and {@code event}.
 */
@NullMarked
package bufferscope.explore.model;

import org.jspecify.annotations.NullMarked;
