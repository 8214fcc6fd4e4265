package bufferscope.owncode.twin;

/**
 * A place in the code of a file that does an operation.
 *
 * @param owner the class that the instruction names, with slashes
 * @param member the field or method that it names
 */
public record Site(int line, String owner, String member) {}
