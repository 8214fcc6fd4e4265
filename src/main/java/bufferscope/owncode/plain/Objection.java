package bufferscope.owncode.plain;

/**
 * What keeps code from being searched.
 *
 * @param sentence what it does, and what to do instead
 */
record Objection(int line, String sentence) {}
