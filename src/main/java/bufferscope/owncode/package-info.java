/**
 * Buffer code from a file: compiled in memory, and checked against the demands of the search.
 * Depends on nothing here.
 */
@NullMarked
package bufferscope.owncode;

import org.jspecify.annotations.NullMarked;
