/**
 * The way of an item from making to use, and its place among the waiting times of all items.
 * Depends on {@code record}, {@code ui.session} and {@code ui.text}.
 */
@NullMarked
package bufferscope.ui.item;

import org.jspecify.annotations.NullMarked;
