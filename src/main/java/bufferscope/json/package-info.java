/**
 * JSON files with a schema. The schema defines what is refused, the sentence that refuses it, and
 * the defaults of keys that are left out. Depends on {@code io}.
 */
@NullMarked
package bufferscope.json;

import org.jspecify.annotations.NullMarked;
