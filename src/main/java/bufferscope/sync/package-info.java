/**
 * The interfaces of the primitives: locks, conditions, slots and sleep. Buffer code is written
 * against them, so that the same code runs on real threads or under a scheduler. Depends on nothing
 * else of the program.
 */
@NullMarked
package bufferscope.sync;

import org.jspecify.annotations.NullMarked;
