/**
 * A recorded part of a run in the formats of other programs: tables, pictures and traces. Depends
 * on {@code event}, {@code io}, {@code record} and {@code trace}.
 */
@NullMarked
package bufferscope.record.export;

import org.jspecify.annotations.NullMarked;
