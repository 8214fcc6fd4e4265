package bufferscope.explore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The states that wait for their expansion, cheapest first; among equals, in the order in which
 * they came. A cost consists of a major part, in the upper 16 bits, and a minor one.
 */
final class Frontier {
  static final int MINOR_BITS = 16;
  private static final int MINOR_MASK = (1 << MINOR_BITS) - 1;

  /** The buckets by major, then by minor cost. */
  private final List<List<Bucket>> buckets = new ArrayList<>();

  private int major;
  private int minor;
  private int size;

  /** States of one cost. */
  private static final class Bucket {
    private int[] states = new int[16];
    private int from;
    private int to;
  }

  void release() {
    buckets.clear();
  }

  void add(int state, int cost) {
    Bucket bucket = bucket(cost >>> MINOR_BITS, cost & MINOR_MASK);
    if (bucket.to == bucket.states.length) {
      bucket.states = Arrays.copyOf(bucket.states, 2 * bucket.to);
    }
    bucket.states[bucket.to++] = state;
    size++;
  }

  private Bucket bucket(int majorCost, int minorCost) {
    while (buckets.size() <= majorCost) {
      buckets.add(new ArrayList<>());
    }
    List<Bucket> minors = buckets.get(majorCost);
    while (minors.size() <= minorCost) {
      minors.add(new Bucket());
    }
    return minors.get(minorCost);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Returns the cost of the cheapest state; there must be one. */
  int cost() {
    while (bucket(major, minor).from == bucket(major, minor).to) {
      buckets.get(major).set(minor, new Bucket());
      if (minor + 1 < buckets.get(major).size()) {
        minor++;
      } else {
        major++;
        minor = 0;
      }
    }
    return major << MINOR_BITS | minor;
  }

  /**
   * Copies the next states of the cheapest cost, as many as fit, and returns their number; there
   * must be one.
   */
  int peek(int[] into) {
    cost();
    Bucket bucket = bucket(major, minor);
    int count = Math.min(into.length, bucket.to - bucket.from);
    System.arraycopy(bucket.states, bucket.from, into, 0, count);
    return count;
  }

  /** Removes the cheapest state and returns it; there must be one. */
  int poll() {
    cost();
    Bucket bucket = bucket(major, minor);
    size--;
    return bucket.states[bucket.from++];
  }
}
