/**
 * JSON files with a schema. From the schema follow what is refused, the sentence that refuses it,
 * and the values of keys that are left out. Depends on {@code io}.
 */
@NullMarked
package bufferscope.json;

import org.jspecify.annotations.NullMarked;
