/** What tests of several packages share. */
package bufferscope.testing;
