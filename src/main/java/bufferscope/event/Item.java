package bufferscope.event;

/**
 * What producers make and consumers use up; it keeps its identity on the whole way.
 *
 * @param number counts from 1 in the order in which the items of a run are made
 * @param maker the thread that made it
 */
public record Item(long number, int maker) {}
