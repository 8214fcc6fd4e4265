/**
 * The search through all interleavings of a model for one that goes wrong, and its applications.
 * Depends on {@code explore.model}, {@code explore.replay}, {@code measure}, {@code owncode},
 * {@code owncode.plain}, {@code sync.controlled} and {@code work}.
 */
@NullMarked
package bufferscope.explore.search;

import org.jspecify.annotations.NullMarked;
