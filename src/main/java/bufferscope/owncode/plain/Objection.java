package bufferscope.owncode.plain;

/**
 * A reason why code cannot be searched.
 *
 * @param source the name of the file with the line, without its folder
 * @param sentence what the code does, and what to do instead
 */
record Objection(String source, int line, String sentence) {}
