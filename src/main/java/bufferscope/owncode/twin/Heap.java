package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.ControlledSync.ThreadPart;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shared data of a plain Java program: the cells of the search that stand for fields, elements
 * and collections, and the locks that stand for monitors.
 *
 * <p>While the buffer is made, there is one thread, and the code uses its objects directly.
 * Afterwards, every use of an object that existed then is an operation. Objects that a call makes
 * for itself are used directly, too, since no other thread can reach them; a call that shares one
 * may not be followed.
 */
public final class Heap {
  /** The maximum number of rounds, more than any call of buffer code needs. */
  private static final int MOST_ROUNDS = 100_000;

  /** The name of the buffer itself, which the names of its fields omit. */
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

  /** Set if the program starts its threads itself. */
  private @Nullable Threads threads;

  private @Nullable Prologue prologue;

  /** The classes and threads of the program, by name. */
  private final IdentityHashMap<Object, String> roots = new IdentityHashMap<>();

  /** Whether the present call is in its {@link Prologue}. */
  private boolean inPrologue;

  /** The number of the thread of the present call. */
  private int current;

  /** The number of threads without a name that the call has made. */
  private int unnamed;

  /** The number of threads of executors that the call has started. */
  private int workers;

  /** The number of rounds of endless loops. */
  private int mostRounds;

  private final Map<Integer, Round> endless = new HashMap<>();

  /** The numbers of the threads that call a buffer, by name. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The thread objects of calls of a buffer, by name. */
  private final Map<String, ThreadTwin> callers = new HashMap<>();

  /** A visit to the head of an endless loop: the values there, and the number of earlier visits. */
  private record Round(List<Integer> words, int number) {}

  /** Whether the thread has interrupted itself in the present call. */
  private boolean interrupted;

  /**
   * The beginning of a method: what the call depended on, and the number of changes it had made by
   * itself.
   */
  private record Mark(int key, int changes) {}

  /** Creates a heap in which a buffer is about to be made. */
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
   * Begins code of the file on the calling thread, which has that name in it.
   *
   * @param onceOnly a number of the call, if it ends once in a run; otherwise 0
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
    inPrologue = false;
    unnamed = 0;
    workers = 0;
    endless.clear();
  }

  /**
   * Checks after the return of a call that it leaves nothing behind that the search does not see.
   */
  public void checkEnd(boolean willBeMadeAgain) {
    if (willBeMadeAgain && newObjects.areThere()) {
      throw notFollowed("shares an object and returns false");
    }
    if (interrupted) {
      throw notFollowed("returns with the interrupt flag of its thread set, which is not modelled");
    }
  }

  /** Ends the code of the file. */
  public void end() {
    CURRENT.remove();
  }

  /**
   * Ends the making of the buffer: threads are about to share it; {@code roots} have these names.
   */
  public void share(IdentityHashMap<Object, String> roots) {
    making = false;
    new ObjectNames(roots).names().forEach(cells::name);
  }

  /**
   * Begins the program: the initialisers of classes have run, and {@code main} is next.
   *
   * @param rounds the number of rounds of endless loops
   */
  public void beginProgram(IdentityHashMap<Object, String> classes, int rounds) {
    mostRounds = rounds;
    threads = new Threads(this, sync);
    roots.putAll(classes);
    prologue = new Prologue(values, classes.keySet());
    threads.number(new ThreadTwin(null, "main"), ThreadPart.ALIVE);
  }

  private Threads threads() {
    return Objects.requireNonNull(threads, "a program");
  }

  private Prologue prologue() {
    return Objects.requireNonNull(prologue, "a program");
  }

  /** Begins the call of the thread of that number, on the calling thread. */
  public ThreadTwin beginThread(int thread) {
    begin(sync.threads().get(thread).name(), thread + 1);
    current = thread;
    if (thread == 0) {
      prologue().begin();
      inPrologue = true;
      making = true;
    } else {
      making = false;
      ask(Action.UPDATE_CELL, threads().life(thread), number(LifeFunction.BEGIN));
    }
    return threads().object(thread);
  }

  /** Ends the call of the thread. */
  public void endThread(int thread) {
    ask(Action.UPDATE_CELL, threads().life(thread), number(LifeFunction.END));
  }

  /**
   * Records that {@code main} throws. A search has to see it even if main has done nothing before.
   */
  public void leavesMain() {
    if (inPrologue) {
      ask(Action.LOOK_CELL, threads().life(current), number(LifeFunction.LOOK));
    }
  }

  private void leavePrologue() {
    inPrologue = false;
    making = false;
    if (prologue().end()) {
      new ObjectNames(roots).names().forEach(cells::name);
    }
  }

  void start(ThreadTwin thread) {
    if (threads == null) {
      throw notFollowed("starts a thread: threads of a buffer are those that call it");
    }
    if (inPrologue) {
      making = false;
      alone.removeAll(prologue().start(thread));
      int number = threads.number(thread, ThreadPart.ALIVE);
      roots.putIfAbsent(thread, sync.threads().get(number).name());
      return;
    }
    shared(ThreadTwin.class, thread);
    int life = threads.life(threads.number(thread, ThreadPart.NEW));
    if (ask(Action.UPDATE_CELL, life, number(LifeFunction.START)) == 0) {
      throw new IllegalThreadStateException();
    }
  }

  /** Does an operation on the life of another thread; {@code what} describes it. */
  int life(ThreadTwin thread, Action action, LifeFunction function, String what) {
    if (threads == null) {
      throw notFollowed(what + ", which is not modelled in a buffer");
    }
    return threads.has(thread)
        ? ask(action, threads.life(threads.number(thread, 0)), number(function))
        : function.answer(ThreadPart.NEW);
  }

  ThreadTwin currentThread() {
    if (threads != null) {
      return threads.object(current);
    }
    return callers.computeIfAbsent(threadName, name -> new ThreadTwin(null, name));
  }

  /** Returns true if main only creates what threads will do. */
  boolean isInPrologue() {
    return inPrologue;
  }

  /** Records, in the prologue, that threads can reach the object from now on. */
  void escapes(@Nullable Object object) {
    if (object != null && !making) {
      alone.removeAll(prologue().escape(object));
    }
  }

  /** See {@link ControlledSync#entersEndlessLoop}. */
  void entersEndlessLoop() {
    sync.entersEndlessLoop();
  }

  /** Returns the number of the thread of the call under way, from 1. */
  int threadNumber() {
    return threads != null
        ? current + 1
        : numbers.computeIfAbsent(threadName, name -> numbers.size() + 1);
  }

  int nextWorker() {
    return ++workers;
  }

  String nextThreadName() {
    return "Thread-%d".formatted(unnamed++);
  }

  long threadId(ThreadTwin thread) {
    return threads != null && threads.has(thread)
        ? 1L + threads.number(thread, 0)
        : values.of(thread);
  }

  void checkUnshared(ThreadTwin thread, String what) {
    if (!isAlone(thread)) {
      throw notFollowed(what);
    }
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

  /**
   * Notes that a lock or semaphore is fair. The model lets threads overtake each other there
   * nevertheless.
   */
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

  /** Records that the call has made that object, which no other thread can reach. */
  void made(Object object) {
    if (alone.add(object) && inPrologue) {
      prologue().made(object);
    }
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
    marks.add(new Mark(making && threads == null ? 0 : sync.key(), changes));
    return marks.size() - 1;
  }

  void round(int site) {
    if (++rounds > MOST_ROUNDS) {
      throw new EndlessLoopError(sites.get(site).line(), MOST_ROUNDS);
    }
  }

  /**
   * Records that the method that began at the mark has reached a loop, and depends only on these
   * variables.
   */
  void loop(int mark, @Nullable Object[] locals, int site) {
    round(site);
    List<Integer> words = seen(mark, locals);
    if (words != null) {
      sync.passes(marks.get(mark).key, site, words);
    }
  }

  /**
   * Like {@link #loop}, for an endless loop: if its rounds all differ, only a limited number of
   * them is followed.
   */
  void endlessLoop(int mark, @Nullable Object[] locals, int site) {
    if (threads == null || making) {
      loop(mark, locals, site);
      return;
    }
    round(site);
    at(site);
    sync.entersEndlessLoop();
    List<Integer> words = seen(mark, locals);
    Round before = endless.get(site);
    int number =
        before == null ? 0 : before.number + (words == null || !words.equals(before.words) ? 1 : 0);
    endless.put(site, new Round(words == null ? List.of() : words, number));
    if (number >= mostRounds) {
      ask(Action.PARK, 0, 0);
    }
    if (words != null) {
      List<Integer> counted = new ArrayList<>(words);
      counted.add(number);
      sync.passes(marks.get(mark).key, site, counted);
    }
  }

  /**
   * Returns all that the method that began at the mark depends on now; null if that is more than
   * words.
   */
  private @Nullable List<Integer> seen(int mark, @Nullable Object[] locals) {
    if (making || marks.get(mark).changes != changes) {
      return null;
    }
    List<Integer> words = new ArrayList<>();
    for (Object local : locals) {
      if (local instanceof Random) {
        words.add(0); // what it gives goes into sleeps only
      } else if (ValueNumbers.isValue(local) || isShared(local)) {
        words.add(values.of(local));
      } else {
        return null;
      }
    }
    return words;
  }

  /** Returns true if all data of the object is in the state. */
  private boolean isShared(@Nullable Object object) {
    return object != null
        && !alone.contains(object)
        && (object instanceof Twin
            || object instanceof LockTwin
            || object instanceof ConditionTwin
            || object instanceof ThreadTwin
            || object.getClass().isArray()
            || object.getClass().getClassLoader() instanceof CompiledClasses
            || object.getClass() == Object.class);
  }

  /**
   * Records that a thread interrupts itself, as in a handler of an InterruptedException. Only
   * threads that were interrupted do so, and they are followed as long as they do not wait again.
   */
  void interrupt(ThreadTwin thread) {
    if (threads == null) {
      interrupted = true;
      changedAlone();
    } else if (threads.has(
        thread)) { // otherwise the thread has not begun, and the interrupt has no effect
      ask(Action.WRITE_CELL, flag(threads.number(thread, 0)), 1);
    }
  }

  private int flag(int thread) {
    return sync.interruptFlag(thread);
  }

  boolean isInterrupted(ThreadTwin thread) {
    if (threads == null) {
      return interrupted;
    }
    return threads.has(thread) && ask(Action.READ_CELL, flag(threads.number(thread, 0)), 0) != 0;
  }

  boolean clearInterrupt() {
    if (threads != null) {
      int clear = number(new NumberFunction(Arithmetic.SET, 0));
      return ask(Action.UPDATE_CELL, flag(current), clear) != 0;
    }
    boolean was = interrupted;
    interrupted = false;
    changedAlone();
    return was;
  }

  int ask(Action action, int object, int argument) {
    if (inPrologue) {
      leavePrologue();
    }
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

  /** Returns the error for code that cannot be searched, whatever threads do. */
  RefusedOperationError refused(String reason) {
    return new RefusedOperationError("line %d %s".formatted(line, reason));
  }

  /** Refuses objects that have an equals of their own. */
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

  /** Returns the word for a value that is stored in shared data. */
  int shared(Class<?> type, @Nullable Object value) {
    if (value != null && !ValueNumbers.isValue(value)) {
      if (alone.remove(value) || newObjects.isUnderWay(value)) {
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
