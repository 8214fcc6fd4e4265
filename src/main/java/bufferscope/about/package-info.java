/** What this program is: its version, its licence, and the libraries in it. */
@NullMarked
package bufferscope.about;

import org.jspecify.annotations.NullMarked;
