package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a plain Java program share: which cell of the search stands for which field,
 * element or collection, and which lock for which monitor.
 *
 * <p>While the buffer is made, there is one thread, and the code acts on its objects as they are.
 * Afterwards every use of what was there is an operation. Objects that a call makes for itself are
 * used as they are, too, since no other thread can reach them; a call that tries to share one is
 * not followed.
 */
public final class Heap {
  /** More than any call of buffer code needs. */
  private static final int MOST_ROUNDS = 100_000;

  /** The name of the buffer itself, which its fields go without. */
  public static final String THE_BUFFER = ObjectNames.THE_BUFFER;

  private static final ThreadLocal<@Nullable Heap> CURRENT = new ThreadLocal<>();

  private final ControlledSync sync;
  private final List<Site> sites;

  private final ValueNumbers values = new ValueNumbers();
  private final Cells cells;
  private final Locks locks;
  private final NewObjects newObjects;

  private final Set<Object> alone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Mark> marks = new ArrayList<>();
  private boolean making = true;
  private boolean fair;
  private String threadName = "main";
  private int line;
  private int rounds;
  private int changes;

  /** Whether the thread has interrupted itself in the call under way. */
  private boolean interrupted;

  /** The beginning of a method: what the call depended on, and what it had changed by itself. */
  private record Mark(int key, int changes) {}

  /** A heap in which a buffer is about to be made. */
  public Heap(ControlledSync sync, List<Site> sites, Set<String> changing) {
    this.sync = sync;
    this.sites = sites;
    cells = new Cells(sync, values, changing);
    locks = new Locks(this, sync, values, cells);
    newObjects = new NewObjects(this, values, cells);
  }

  static Heap current() {
    Heap heap = CURRENT.get();
    if (heap == null) {
      throw new IllegalStateException("code of a file runs outside of a search");
    }
    return heap;
  }

  /**
   * Code of the file is about to run, on the thread that calls, as the thread of that name.
   *
   * @param onceOnly a number of the call, if it comes to its end once in a run; else 0
   */
  public void begin(String name, int onceOnly) {
    CURRENT.set(this);
    threadName = name;
    newObjects.begin(onceOnly);
    alone.clear();
    marks.clear();
    rounds = 0;
    changes = 0;
    interrupted = false;
  }

  /** A call has returned: nothing may be left that the search does not see. */
  public void checkEnd(boolean willBeMadeAgain) {
    if (willBeMadeAgain && newObjects.areThere()) {
      throw notFollowed("shares an object and returns false");
    }
    if (interrupted) {
      throw notFollowed("returns with the interrupt flag of its thread set, which is not modelled");
    }
  }

  /** The code has come to its end. */
  public void end() {
    CURRENT.remove();
  }

  /** All is made, and threads are about to share it; {@code roots} have these names. */
  public void share(IdentityHashMap<Object, String> roots) {
    making = false;
    new ObjectNames(roots).names().forEach(cells::name);
  }

  /** Makes an object that all threads may share, before any of them has it. */
  public <T> T make(Supplier<T> maker) {
    begin("main", 0);
    making = true;
    try {
      return maker.get();
    } finally {
      making = false;
      end();
    }
  }

  /** A lock or semaphore is fair: threads may overtake each other here, though not there. */
  void noteFair() {
    fair = true;
  }

  /** Returns true if the code has made a lock or semaphore that is fair. */
  public boolean isFair() {
    return fair;
  }

  Cells cells() {
    return cells;
  }

  Locks locks() {
    return locks;
  }

  String threadName() {
    return threadName;
  }

  ValueNumbers values() {
    return values;
  }

  Site site(int number) {
    return sites.get(number);
  }

  void at(int site) {
    line = sites.get(site).line();
  }

  /** The call has made that object, which no other thread can reach. */
  void made(Object object) {
    alone.add(object);
    changedAlone();
  }

  void changedAlone() {
    changes++;
  }

  /** Returns true if no other thread can reach the object. */
  boolean isAlone(Object object) {
    return making || alone.contains(object);
  }

  /** Returns true if there are no other threads yet. */
  boolean isMaking() {
    return making;
  }

  int mark() {
    marks.add(new Mark(making ? 0 : sync.key(), changes));
    return marks.size() - 1;
  }

  void round(int site) {
    if (++rounds > MOST_ROUNDS) {
      throw new EndlessLoopError(sites.get(site).line(), MOST_ROUNDS);
    }
  }

  /** The method that began at the mark comes to a loop, and depends on these variables only. */
  void loop(int mark, @Nullable Object[] locals, int site) {
    round(site);
    Mark begin = marks.get(mark);
    if (making || begin.changes != changes) {
      return;
    }
    List<Integer> words = new ArrayList<>();
    for (Object local : locals) {
      if (!ValueNumbers.isValue(local) && !isShared(local)) {
        return;
      }
      words.add(values.of(local));
    }
    sync.passes(begin.key, site, words);
  }

  /** Returns true if all that the object holds is in the state. */
  private boolean isShared(@Nullable Object object) {
    return object != null
        && !alone.contains(object)
        && (object instanceof Twin
            || object instanceof LockTwin
            || object instanceof ConditionTwin
            || object.getClass().isArray()
            || object.getClass().getClassLoader() instanceof CompiledClasses
            || object.getClass() == Object.class);
  }

  /**
   * A thread interrupts itself, as in a handler of an InterruptedException. Only threads that were
   * interrupted come there, and they are followed as long as they do not wait again.
   */
  void interrupt() {
    interrupted = true;
    changedAlone();
  }

  boolean isInterrupted() {
    return interrupted;
  }

  boolean clearInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    changedAlone();
    return was;
  }

  int ask(Action action, int object, int argument) {
    if (interrupted && action.isInterruptible()) {
      interrupted = false;
      return Operation.INTERRUPTED;
    }
    return sync.request(new Operation(action, object, argument), line);
  }

  Error notFollowed(String reason) {
    if (making) {
      return refused(reason);
    }
    return sync.notFollowed(reason, line);
  }

  /** Returns the error for code that is not to be searched, whatever threads do. */
  RefusedOperationError refused(String reason) {
    return new RefusedOperationError("line %d %s".formatted(line, reason));
  }

  /** Refuses objects that are compared by code of their own. */
  void checkIdentity(@Nullable Object object) {
    if (object != null && !ValueNumbers.isValue(object)) {
      try {
        if (object.getClass().getMethod("equals", Object.class).getDeclaringClass()
            != Object.class) {
          throw notFollowed("compares objects by an equals of their own, which is not modelled");
        }
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every object has it", e);
      }
    }
  }

  boolean isUnwinding(Throwable thrown) {
    return sync.isUnwinding(thrown);
  }

  int number(CellFunction function) {
    return sync.number(function);
  }

  static int interruptible(int answer) throws InterruptedException {
    if (answer == Operation.INTERRUPTED) {
      throw new InterruptedException();
    }
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
    return answer;
  }

  static void check(int answer) {
    if (answer == Operation.NOT_OWNER) {
      throw new IllegalMonitorStateException("the thread does not hold the lock");
    }
  }

  /** Returns the word for a value that is stored where threads share it. */
  int shared(Class<?> type, @Nullable Object value) {
    if (value != null && !ValueNumbers.isValue(value)) {
      if (alone.remove(value)) {
        newObjects.share(value);
      } else if (!isShared(value)) {
        throw notFollowed(
            "shares a %s, of which the search does not see all"
                .formatted(value.getClass().getSimpleName()));
      }
    }
    return values.word(type, value);
  }
}
