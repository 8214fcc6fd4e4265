package bufferscope.explore.model;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive;
import bufferscope.sync.controlled.Primitive.CellPart;
import bufferscope.sync.controlled.Primitive.ConditionPart;
import bufferscope.sync.controlled.Primitive.LockPart;
import bufferscope.sync.controlled.Primitive.MessagePart;
import bufferscope.sync.controlled.Primitive.SemaphorePart;
import bufferscope.sync.controlled.Primitive.SlotsPart;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The positions of all data in the words of a state: eight words for each thread, then the
 * primitives, then the rest of the budgets.
 */
public final class Layout {
  // The words of a ring: both positions and the count, then the item and its rank by age for each
  // slot. Ranks begin at 1; rank 0 means that the item was read and only the take position has not
  // moved yet.
  static final int PUT = 0;
  static final int TAKE = 1;
  static final int COUNT = 2;
  static final int SLOTS = 3;

  final Bounds bounds;
  final int threads;
  final List<LockPart> locks;
  final List<ConditionPart> conditions;
  final List<SemaphorePart> semaphores;
  final List<CellPart> cells;
  final List<SlotsPart> rings;
  final List<MessagePart> messages;

  /** The threads of a program that starts them itself; empty for workers at a buffer. */
  final List<ThreadPart> program;

  /** The cells that hold whether a thread was interrupted, by thread; -1 for none. */
  private final int[] interruptFlags;

  private final int[] locksOfConditions;

  /** Two words for each lock: its owner as 1 + thread or 0, and the number of holds. */
  private final int locksAt;

  private final int semaphoresAt;
  private final int cellsAt;
  private final int[] ringsAt;

  /** Two words for each message: the item or 0, and whether a take has returned it. */
  private final int messagesAt;

  /** The number of spurious wake-ups left. */
  final int spurious;

  /** The number of interrupts left. */
  final int interrupts;

  /** Whether {@link CallOrder} is recorded. */
  final int ordered;

  /** The number of first entries that are older than an item that was taken. */
  final int overdue;

  /** The maximum number of items whose puts are recorded: there cannot be more at a time. */
  final int entries;

  /**
   * Whether the items in a ring are ranked by their age, as a search needs it; otherwise a rank is
   * 1.
   */
  final boolean ranked;

  private final int entriesAt;

  private final int size;
  private final ControlledSync sync;
  private final int parts;

  final CodeTraits traits;

  /** The cells that threads use without a common lock, as far as is known. */
  final BitSet exposed;

  /**
   * The number above which the numbers of items begin; a search renames items to the numbers up to
   * it.
   */
  final int names;

  Layout(ControlledSync sync, Bounds bounds, CodeTraits traits, BitSet exposed) {
    this.sync = sync;
    this.traits = traits;
    this.exposed = exposed;
    parts = sync.size();
    this.bounds = bounds;
    threads = bounds.threads();
    locks = parts(sync, LockPart.class);
    conditions = parts(sync, ConditionPart.class);
    semaphores = parts(sync, SemaphorePart.class);
    cells = parts(sync, CellPart.class);
    rings = parts(sync, SlotsPart.class);
    messages = parts(sync, MessagePart.class);
    program = sync.threads();
    interruptFlags = new int[threads];
    Arrays.fill(interruptFlags, -1);
    sync.interruptFlags().forEach((thread, cell) -> interruptFlags[thread] = cell);
    locksOfConditions = conditions.stream().mapToInt(ConditionPart::lock).toArray();
    locksAt = ThreadWords.of(threads);
    semaphoresAt = locksAt + 2 * locks.size();
    cellsAt = semaphoresAt + semaphores.size();
    messagesAt = cellsAt + cells.size();
    ringsAt = new int[rings.size()];
    int next = messagesAt + 2 * messages.size();
    for (int ring = 0; ring < ringsAt.length; ring++) {
      ringsAt[ring] = next;
      next += SLOTS + 2 * rings.get(ring).capacity();
    }
    spurious = next;
    interrupts = next + 1;
    ordered = next + 2;
    overdue = next + 3;
    entriesAt = next + 4;
    int places = messages.size() + rings.stream().mapToInt(SlotsPart::capacity).sum();
    ranked = !traits.timed();
    int stored = traits.byValue() ? bounds.items() * bounds.producers() : places;
    entries = traits.timed() || isProgram() ? 0 : stored + threads;
    size = entriesAt + 2 * entries;
    names = places + 2 * threads + entries;
  }

  private static <P extends Primitive> List<P> parts(ControlledSync sync, Class<P> sort) {
    return sync.primitives().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /**
   * Checks that no call has made a primitive since the layout was created.
   *
   * @throws LayoutGrewException if one has
   */
  void check() {
    if (sync.size() != parts) {
      throw new LayoutGrewException();
    }
  }

  /** Returns true if the threads are those of a program that starts them itself. */
  boolean isProgram() {
    return !program.isEmpty();
  }

  /** Returns true if threads interrupt that one, as far as is known. */
  boolean hasInterruptFlag(int thread) {
    return interruptFlags[thread] >= 0;
  }

  /** Returns the word that is 1 if the thread was interrupted and has not noticed it. */
  int interruptFlag(int thread) {
    return cell(interruptFlags[thread]);
  }

  /** Returns the word of the thread's life. */
  int life(int thread) {
    return cell(program.get(thread).life());
  }

  /** Returns true if cells hold the same in both states. */
  boolean hasSameData(int[] s, int[] other) {
    int end = cellsAt + cells.size();
    return Arrays.equals(s, cellsAt, end, other, cellsAt, end);
  }

  CellFunction function(Operation operation) {
    return sync.function(operation.argument());
  }

  int owner(int lock) {
    return locksAt + 2 * lock;
  }

  int holds(int lock) {
    return locksAt + 2 * lock + 1;
  }

  /** Returns the lock of the condition. */
  int lockOf(int condition) {
    return locksOfConditions[condition];
  }

  /** Returns the lock of the condition of that name. */
  public LockPart lockOf(String condition) {
    int number = conditions.stream().map(ConditionPart::name).toList().indexOf(condition);
    return locks.get(lockOf(number));
  }

  /**
   * Returns true if a search must record {@link CallOrder}, since items have several ways to go.
   */
  boolean mustOrder() {
    return (traits.byValue() && !isProgram())
        || (entries > 0 && (rings.size() > 1 || !messages.isEmpty()));
  }

  int entry(int number) {
    return entriesAt + 2 * number;
  }

  /** Returns the word with the number of entries at the time when the put of this entry began. */
  int entryOlder(int number) {
    return entriesAt + 2 * number + 1;
  }

  /** Returns the maximum number of different items in a state, once they are renumbered. */
  public int mostNames(boolean isOrdered) {
    return isOrdered ? names : names - entries - threads;
  }

  int permits(int semaphore) {
    return semaphoresAt + semaphore;
  }

  int cell(int cell) {
    return cellsAt + cell;
  }

  int ring(int ring) {
    return ringsAt[ring];
  }

  int item(int ring, int slot) {
    return ringsAt[ring] + SLOTS + 2 * slot;
  }

  int rank(int ring, int slot) {
    return item(ring, slot) + 1;
  }

  int message(int message) {
    return messagesAt + 2 * message;
  }

  int messageRead(int message) {
    return messagesAt + 2 * message + 1;
  }

  /**
   * Returns the words that hold stored items, and those of {@link CallOrder} while it is recorded.
   */
  int[] itemWords(boolean isOrdered) {
    IntStream.Builder words = IntStream.builder();
    for (int ring = 0; ring < rings.size(); ring++) {
      for (int slot = 0; slot < rings.get(ring).capacity(); slot++) {
        words.add(item(ring, slot));
      }
    }
    for (int message = 0; message < messages.size(); message++) {
      words.add(message(message));
    }
    for (int entry = 0; isOrdered && entry < entries; entry++) {
      words.add(entry(entry));
    }
    for (int producer = 0; isOrdered && producer < bounds.producers(); producer++) {
      words.add(ThreadWords.of(producer) + ThreadWords.OWN);
    }
    return words.build().toArray();
  }

  /** Returns the items that are anywhere, even those about to be put; perhaps also 0. */
  public Set<Integer> items(int[] s) {
    Set<Integer> items = new HashSet<>();
    for (int word : itemWords(false)) {
      items.add(s[word]);
    }
    for (int thread = 0; thread < threads; thread++) {
      int at = ThreadWords.of(thread);
      items.add(s[at + ThreadWords.HAND]);
      if (isProducer(thread)) {
        items.add(itemOf(thread, s[at + ThreadWords.DONE_ITEMS]));
      }
    }
    return items;
  }

  public Bounds bounds() {
    return bounds;
  }

  /**
   * Returns the number of words of a state. A search adds a word with the thread that acted last.
   */
  public int size() {
    return size;
  }

  /** Returns the item that the thread has read in its call, or 0. */
  public int itemInHands(int[] s, int thread) {
    return s[ThreadWords.of(thread) + ThreadWords.HAND];
  }

  boolean isProducer(int thread) {
    return thread < bounds.producers();
  }

  /** Returns the number of the item that the producer puts after {@code done} others. */
  public int itemOf(int producer, int done) {
    return names + done * bounds.producers() + producer + 1;
  }
}
