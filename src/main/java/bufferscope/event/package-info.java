/**
 * What can happen in a run, as values, and the queue through which it is told. Depends on nothing
 * else of the program.
 */
@NullMarked
package bufferscope.event;

import org.jspecify.annotations.NullMarked;
