/**
 * The search through all interleavings of a model for one that goes wrong, and what is built on it.
 * Depends on {@code explore.replay}, {@code explore.model}, {@code measure}, {@code work} and
 * {@code sync.controlled}.
 */
@NullMarked
package bufferscope.explore.search;

import org.jspecify.annotations.NullMarked;
