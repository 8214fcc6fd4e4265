/** The version of the program, its licence, and the libraries in it. */
@NullMarked
package bufferscope.about;

import org.jspecify.annotations.NullMarked;
