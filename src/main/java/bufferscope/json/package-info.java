/**
 * JSON files of which one description says everything: what is read, what is written, the schema,
 * and the sentence for what is refused. Depends on {@code io}.
 */
@NullMarked
package bufferscope.json;

import org.jspecify.annotations.NullMarked;
