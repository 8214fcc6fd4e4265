/** The tools that tests of several packages share. */
package bufferscope.testing;
