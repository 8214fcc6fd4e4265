package bufferscope.explore.search;

import bufferscope.explore.model.Packing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states that a search has reached, numbered from 0 in that order, each with the cheapest known
 * way to it. States are compared in full.
 */
final class StateStore {
  static final int NONE = -1;

  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int[] NO_TABLE = {};

  private final int size;
  private final List<Block> chunks = new ArrayList<>();

  /** The numbers of states plus 1, by hash; 0 for none. */
  private int[] table = new int[1 << 12];

  private int count;
  private long released;

  /** A block of states, laid out one after the other. */
  private static final class Block {
    final long[] packed;
    final int[] parents = new int[CHUNK];
    final int[] choices = new int[CHUNK];
    final int[] costs = new int[CHUNK];

    Block(int size) {
      packed = new long[CHUNK * size];
    }
  }

  /** Creates a store for states of that many longs. */
  StateStore(int size) {
    this.size = size;
  }

  /** Returns the number of longs of a state. */
  int size() {
    return size;
  }

  int count() {
    return count;
  }

  /**
   * Returns the memory of the states and of all that is kept of them, or the memory until {@link
   * #release}, in bytes.
   */
  long bytes() {
    return released
        + (long) chunks.size() * CHUNK * (size * Long.BYTES + 3 * Integer.BYTES)
        + (long) table.length * Integer.BYTES;
  }

  /** Removes all states, but keeps their number; allocates nothing. */
  void release() {
    released = bytes();
    chunks.clear();
    table = NO_TABLE;
  }

  /**
   * Adds the state, or a cheaper way to it.
   *
   * @return the number of the state, or {@link #NONE} if an equally cheap way was known before
   */
  int reach(long[] packed, int parent, int choice, int cost) {
    int slot = slot(packed);
    int known = table[slot] - 1;
    if (known != NONE) {
      if (cost(known) <= cost) {
        return NONE;
      }
      setWay(known, parent, choice, cost);
      return known;
    }
    table[slot] = count + 1;
    int added = append(packed);
    setWay(added, parent, choice, cost);
    if (count > table.length / 2) {
      grow();
    }
    return added;
  }

  /** Returns the number of that state, or {@link #NONE}. */
  int find(long[] packed) {
    return table[slot(packed)] - 1;
  }

  /** Returns the position in the table where the state is, or would be. */
  private int slot(long[] packed) {
    int mask = table.length - 1;
    int slot = hash(packed, 0) & mask;
    while (table[slot] != 0 && !isEqual(table[slot] - 1, packed)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int append(long[] packed) {
    if (count == chunks.size() << CHUNK_BITS) {
      chunks.add(new Block(size));
    }
    System.arraycopy(packed, 0, chunk(count).packed, offset(count), size);
    return count++;
  }

  private void setWay(int state, int parent, int choice, int cost) {
    Block chunk = chunk(state);
    int at = state & (CHUNK - 1);
    chunk.parents[at] = parent;
    chunk.choices[at] = choice;
    chunk.costs[at] = cost;
  }

  private void grow() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int state = 0; state < count; state++) {
      int slot = hash(chunk(state).packed, offset(state)) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = state + 1;
    }
  }

  private int hash(long[] from, int offset) {
    long hash = 0;
    for (int i = 0; i < size; i++) {
      hash = (hash ^ from[offset + i]) * 0x9E3779B97F4A7C15L; // Fibonacci hashing
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  private boolean isEqual(int state, long[] packed) {
    int offset = offset(state);
    return Arrays.equals(chunk(state).packed, offset, offset + size, packed, 0, size);
  }

  void unpack(int state, Packing packing, int[] words) {
    packing.unpack(chunk(state).packed, offset(state), words);
  }

  int parent(int state) {
    return chunk(state).parents[state & (CHUNK - 1)];
  }

  int choice(int state) {
    return chunk(state).choices[state & (CHUNK - 1)];
  }

  int cost(int state) {
    return chunk(state).costs[state & (CHUNK - 1)];
  }

  private Block chunk(int state) {
    return chunks.get(state >> CHUNK_BITS);
  }

  private int offset(int state) {
    return (state & (CHUNK - 1)) * size;
  }
}
