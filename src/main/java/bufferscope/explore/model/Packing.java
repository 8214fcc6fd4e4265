package bufferscope.explore.model;

import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.Primitive.SlotsPart;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Packs the words of a state into few longs, each word with as many bits as it needs. There may be
 * one word more than in a {@link Layout}: the thread that acted last.
 */
public final class Packing {
  private static final int NODE_BITS = 16;

  /** The bits of a node where there are many nodes, since each value of an item has its own. */
  private static final int VALUE_NODE_BITS = 22;

  private static final int HOLDS_BITS = 4;
  private static final int MAX_HOLDS = (1 << HOLDS_BITS) - 1;
  private static final int PERMITS_BITS = 16;

  /** The words that need any bits; the others are always 0. */
  private final int[] used;

  /**
   * By the index in {@link #used}: the number of bits of the word, and their position in its long.
   */
  private final int[] bits;

  private final int[] shifts;

  /**
   * By long: the index in {@link #used} of its first word; and as the last entry, the number of
   * words.
   */
  private final int[] firsts;

  private final Layout layout;

  /**
   * Creates a packing of states.
   *
   * @param renamed whether a {@link Symmetry} has given items small numbers
   * @param ordered whether {@link CallOrder} is recorded
   */
  public Packing(Layout layout, boolean renamed, boolean ordered) {
    this.layout = layout;
    int[] all = bits(layout, renamed, ordered);
    used = IntStream.range(0, all.length).filter(word -> all[word] > 0).toArray();
    bits = IntStream.of(used).map(word -> all[word]).toArray();
    shifts = new int[used.length];
    IntStream.Builder starts = IntStream.builder().add(0);
    int filled = 0;
    for (int i = 0; i < used.length; i++) {
      if (filled + bits[i] > Long.SIZE) {
        starts.add(i);
        filled = 0;
      }
      shifts[i] = filled;
      filled += bits[i];
    }
    firsts = starts.add(used.length).build().toArray();
  }

  /** Returns the number of longs of a state. */
  public int size() {
    return firsts.length - 1;
  }

  private static int[] bits(Layout layout, boolean renamed, boolean ordered) {
    int[] bits = new int[layout.size() + 1];
    int threadBits = bitsFor(layout.threads);
    long items = (long) layout.bounds.items() * layout.bounds.producers();
    int itemBits = bitsFor(renamed ? layout.mostNames(ordered) : layout.names + items);
    int slotBits = bitsFor(layout.rings.stream().mapToInt(SlotsPart::capacity).max().orElse(0));
    for (int thread = 0; thread < layout.threads; thread++) {
      int at = ThreadWords.of(thread);
      bits[at + ThreadWords.NODE] = layout.traits.byValue() ? VALUE_NODE_BITS : NODE_BITS;
      bits[at + ThreadWords.STATUS] = ThreadWords.HOLDS_SHIFT + HOLDS_BITS;
      bits[at + ThreadWords.POSITION] = threadBits;
      bits[at + ThreadWords.HAND] = itemBits;
      bits[at + ThreadWords.SLOT] = slotBits;
      bits[at + ThreadWords.DONE_ITEMS] =
          layout.isProducer(thread) ? bitsFor(items(layout, renamed)) : 0;
    }
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      bits[layout.owner(lock)] = threadBits;
      bits[layout.holds(lock)] = HOLDS_BITS;
    }
    for (int semaphore = 0; semaphore < layout.semaphores.size(); semaphore++) {
      bits[layout.permits(semaphore)] = PERMITS_BITS;
    }
    for (int cell = 0; cell < layout.cells.size(); cell++) {
      bits[layout.cell(cell)] = Integer.SIZE;
    }
    for (int message = 0; message < layout.messages.size(); message++) {
      bits[layout.message(message)] = itemBits;
      bits[layout.messageRead(message)] = 1;
    }
    for (int ring = 0; ring < layout.rings.size(); ring++) {
      ringBits(layout, ring, itemBits, bits);
    }
    if (ordered) {
      orderBits(layout, itemBits, bits);
    }
    bits[layout.spurious] = bitsFor(Semantics.MAX);
    bits[layout.interrupts] = bitsFor(Semantics.MAX);
    bits[layout.size()] = threadBits;
    return bits;
  }

  private static void orderBits(Layout layout, int itemBits, int[] bits) {
    int countBits = bitsFor(layout.entries + 1);
    for (int thread = 0; thread < layout.threads; thread++) {
      bits[ThreadWords.of(thread) + ThreadWords.ORDER] = countBits;
      bits[ThreadWords.of(thread) + ThreadWords.OWN] = layout.isProducer(thread) ? itemBits : 0;
    }
    for (int entry = 0; entry < layout.entries; entry++) {
      bits[layout.entry(entry)] = itemBits;
      bits[layout.entryOlder(entry)] = countBits;
    }
    bits[layout.ordered] = 1;
    bits[layout.overdue] = countBits;
  }

  /** Returns the maximum number of items that a producer has put, or 0 if that is not recorded. */
  private static long items(Layout layout, boolean renamed) {
    return renamed && layout.bounds.isEndless() ? 0 : layout.bounds.items();
  }

  private static void ringBits(Layout layout, int ring, int itemBits, int[] bits) {
    SlotsPart slots = layout.rings.get(ring);
    int slotBits = bitsFor(slots.capacity());
    bits[layout.ring(ring) + Layout.PUT] = slotBits;
    bits[layout.ring(ring) + Layout.TAKE] = slotBits;
    bits[layout.ring(ring) + Layout.COUNT] = slotBits;
    for (int slot = 0; slot < slots.capacity(); slot++) {
      bits[layout.item(ring, slot)] = itemBits;
      bits[layout.rank(ring, slot)] = slotBits;
    }
  }

  /** Returns the number of bits that are enough for 0 to {@code max}. */
  private static int bitsFor(long max) {
    return Math.min(Integer.SIZE, Long.SIZE - Long.numberOfLeadingZeros(max));
  }

  /**
   * Packs the words.
   *
   * @throws NotFollowedException if a word needs more bits than it was given
   */
  public void pack(int[] words, long[] packed) {
    long lost = 0;
    for (int at = 0; at < packed.length; at++) {
      long filling = 0;
      for (int i = firsts[at]; i < firsts[at + 1]; i++) {
        long value = words[used[i]] & 0xFFFFFFFFL;
        lost |= value >>> bits[i];
        filling |= value << shifts[i];
      }
      packed[at] = filling;
    }
    if (lost != 0) {
      throw new NotFollowedException(tooMuch(words));
    }
  }

  private String tooMuch(int[] words) {
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      int holds = words[layout.holds(lock)];
      if (holds > MAX_HOLDS) {
        return "a thread holds %s %d times at once, and the search stores at most %d: is an unlock missing?"
            .formatted(layout.locks.get(lock).name(), holds, MAX_HOLDS);
      }
    }
    return "the buffer code counts beyond what the search can store";
  }

  public void unpack(long[] from, int offset, int[] words) {
    Arrays.fill(words, 0);
    for (int at = 0; at < firsts.length - 1; at++) {
      long filled = from[offset + at];
      for (int i = firsts[at]; i < firsts[at + 1]; i++) {
        words[used[i]] = (int) (filled >>> shifts[i] & ((1L << bits[i]) - 1));
      }
    }
  }
}
