package bufferscope.owncode.plain;

/**
 * A reason why code cannot be searched.
 *
 * @param sentence what the code does, and what to do instead
 */
record Objection(int line, String sentence) {}
