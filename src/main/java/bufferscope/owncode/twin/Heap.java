package bufferscope.owncode.twin;

import bufferscope.owncode.CompiledClasses;
import bufferscope.owncode.LoopLimit;
import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.CodeLine;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
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
  /** The name of the buffer itself, which the names of its fields omit. */
  public static final String THE_BUFFER = ObjectNames.THE_BUFFER;

  private static final ThreadLocal<@Nullable Heap> CURRENT = new ThreadLocal<>();

  private final ControlledSync sync;
  private final List<Site> sites;

  private final ValueNumbers values = new ValueNumbers();
  private final Cells cells;
  private final Locks locks;
  private final NewObjects newObjects;
  private final LoopRounds rounds;
  private final Callers callers;

  /** Set if the code starts its threads itself. */
  private @Nullable ProgramThreads program;

  private final AloneObjects alone = new AloneObjects();
  private final ThreadNames threadNames = new ThreadNames(alone);
  private boolean making = true;

  /** Whether code of the file compares objects, and may not perform operations. */
  private boolean comparing;

  /** Whether it does so within a call, and not while an operation is performed. */
  private boolean inCall;

  private boolean fair;
  private String threadName = "main";
  private int line;

  /** Creates a heap in which a buffer is about to be made. */
  public Heap(ControlledSync sync, List<Site> sites, Set<String> changing) {
    this.sync = sync;
    this.sites = sites;
    cells = new Cells(sync, values, changing);
    locks = new Locks(this, sync, values, cells);
    newObjects = new NewObjects(this, values, cells);
    rounds = new LoopRounds(this, sync);
    callers = new Callers(this);
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
    rounds.begin();
    callers.begin();
    threadNames.begin();
    alone.clear();
  }

  /**
   * Checks after the return of a call that it leaves nothing behind that the search does not see.
   */
  public void checkEnd(boolean willBeMadeAgain) {
    if (willBeMadeAgain && newObjects.areThere()) {
      throw notFollowed("shares an object and returns false");
    }
    callers.checkEnd();
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
    new ObjectNames(roots).names().forEach(this::name);
  }

  private void name(Object object, String name) {
    if (object instanceof Iterator) {
      String reason = "keeps an iterator in %s, whose place the search does not see; make it anew";
      throw program == null ? refused(reason.formatted(name)) : notFollowed(reason.formatted(name));
    }
    cells.name(object, name);
  }

  /**
   * Begins the program: the initialisers of classes have run, and {@code main} is next.
   *
   * @param limit how far loops are followed
   */
  public void beginProgram(IdentityHashMap<Object, String> classes, LoopLimit limit) {
    rounds.limit(limit);
    program = new ProgramThreads(this, sync, classes);
  }

  ProgramThreads program() {
    return Objects.requireNonNull(program, "a program");
  }

  /** Begins the call of the thread of that number, on the calling thread. */
  public ThreadTwin beginThread(int thread) {
    begin(sync.threads().get(thread).name(), thread + 1);
    making = thread == 0;
    return program().begin(thread);
  }

  /** Ends the call of the thread. */
  public void endThread(int thread) {
    program().end(thread);
  }

  /**
   * Records that {@code main} throws. A search has to see it even if main has done nothing before.
   */
  public void leavesMain() {
    program().leavesMain();
  }

  /** Returns true if the code starts its threads itself. */
  boolean isProgram() {
    return program != null;
  }

  /** Returns true if main only creates what threads will do. */
  boolean isInPrologue() {
    return program != null && program.isInPrologue();
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

  LoopRounds rounds() {
    return rounds;
  }

  RunningThreads threads() {
    return program == null ? callers : program;
  }

  ThreadNames threadNames() {
    return threadNames;
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
    if (alone.add(object) && program != null) {
      program.made(object);
    }
  }

  /** Returns a new array, which no other thread can reach. */
  public String[] arrayOf(List<String> texts) {
    String[] array = texts.toArray(new String[0]);
    made(array);
    return array;
  }

  AloneObjects alone() {
    return alone;
  }

  /** Records, in the prologue, that threads can reach the object from now on. */
  void escapes(@Nullable Object object) {
    if (object != null && !making) {
      program().escapes(object);
    }
  }

  /** Records that other threads can reach the objects from now on. */
  void reached(List<Object> objects) {
    alone.removeAll(objects);
  }

  /** Returns true if no other thread can reach the object. */
  boolean isAlone(Object object) {
    return making || alone.contains(object);
  }

  /** Returns true if there are no other threads yet. */
  boolean isMaking() {
    return making;
  }

  /** Records that there are other threads from now on. */
  void endMaking() {
    making = false;
  }

  /** Returns true if all data of the object is in the state. */
  boolean isShared(@Nullable Object object) {
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

  /** Returns the result of code of the file that compares objects. */
  int comparing(IntSupplier comparison) {
    Heap before = CURRENT.get();
    CURRENT.set(this);
    comparing = true;
    inCall = before != null;
    try {
      return comparison.getAsInt();
    } catch (NotFollowedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (inCall) {
        throw e;
      }
      throw new NotFollowedException("comparing two objects in a queue throws " + e);
    } finally {
      comparing = false;
      CURRENT.set(before);
    }
  }

  /** Returns true if code of the file compares objects, perhaps outside of any call. */
  boolean isComparing() {
    return comparing;
  }

  void refuseWhileComparing(String what) {
    if (comparing) {
      String reason =
          "orders objects in a queue by %s, which is not modelled; compare final fields"
              .formatted(what);
      if (inCall) {
        throw notFollowed(reason);
      }
      throw new NotFollowedException(reason);
    }
  }

  int perform(Action action, int object, int argument) {
    refuseWhileComparing("data that changes");
    if (program != null) {
      program.leavePrologue();
      if (!sync.collectsPrinted()) {
        rounds.operation();
      }
    } else if (callers.interrupts(action)) {
      return Operation.INTERRUPTED;
    }
    return sync.perform(new Operation(action, object, argument), line);
  }

  /** Notes that the call under way, or an initialiser, prints the text, if that is wanted. */
  void print(Supplier<String> text) {
    if (making && program == null) {
      sync.printAtFirst(text.get());
    } else if (sync.collectsPrinted()) {
      sync.print(text.get());
    }
  }

  Error notFollowed(String reason) {
    if (making) {
      return refused(reason);
    }
    return sync.notFollowed(reason, line);
  }

  /** Returns the error for code that cannot be searched, whatever threads do. */
  RefusedOperationError refused(String reason) {
    return new RefusedOperationError("%s %s".formatted(lineName(line), reason));
  }

  /** Returns the line as messages name it. */
  public CodeLine lineName(int number) {
    return sync.lineName(number);
  }

  boolean isUnwinding(Throwable thrown) {
    return sync.isUnwinding(thrown);
  }

  int number(CellFunction function) {
    return sync.number(function);
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
