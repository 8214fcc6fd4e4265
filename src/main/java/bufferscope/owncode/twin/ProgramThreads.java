package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.IdentityHashMap;

/**
 * The threads of a program: {@code main}, which has the number 0 and begins alone, starts others.
 */
final class ProgramThreads implements RunningThreads {
  private final Heap heap;
  private final ControlledSync sync;
  private final Threads threads;
  private final Prologue prologue;

  /** The classes and threads of the program, by name. */
  private final IdentityHashMap<Object, String> roots = new IdentityHashMap<>();

  /** The number of the thread of the present call. */
  private int current;

  /** Whether the present call is in its {@link Prologue}. */
  private boolean inPrologue;

  /** Creates the first thread: the classes are initialised, and {@code main} is next. */
  ProgramThreads(Heap heap, ControlledSync sync, IdentityHashMap<Object, String> classes) {
    this.heap = heap;
    this.sync = sync;
    threads = new Threads(heap, sync);
    roots.putAll(classes);
    prologue = new Prologue(heap.values(), classes.keySet());
    threads.number(new ThreadTwin(null, "main"), ThreadPart.ALIVE);
  }

  /** Begins the call of the thread of that number. */
  ThreadTwin begin(int thread) {
    current = thread;
    inPrologue = thread == 0;
    if (inPrologue) {
      prologue.begin();
    } else {
      heap.perform(Action.UPDATE_CELL, threads.life(thread), heap.number(LifeFunction.BEGIN));
    }
    return threads.object(thread);
  }

  /** Ends the call of the thread. */
  void end(int thread) {
    heap.perform(Action.UPDATE_CELL, threads.life(thread), heap.number(LifeFunction.END));
  }

  /** Records that {@code main} throws: an operation shows it if there was none before. */
  void leavesMain() {
    if (inPrologue) {
      heap.perform(Action.LOOK_CELL, threads.life(current), heap.number(LifeFunction.LOOK));
    }
  }

  /** Returns true if main only creates what threads will do. */
  boolean isInPrologue() {
    return inPrologue;
  }

  /** Ends the prologue, if the present call is in it: its first operation is next. */
  void leavePrologue() {
    if (inPrologue) {
      inPrologue = false;
      heap.endMaking();
      if (prologue.end()) {
        heap.share(roots);
      }
    }
  }

  /** Records that the call has made that object. */
  void made(Object object) {
    if (inPrologue) {
      prologue.made(object);
    }
  }

  /** Records, in the prologue, that threads can reach the object from now on. */
  void escapes(Object object) {
    heap.reached(prologue.escape(object));
  }

  @Override
  public ThreadTwin current() {
    return threads.object(current);
  }

  @Override
  public int currentNumber() {
    return current + 1;
  }

  @Override
  public long id(ThreadTwin thread) {
    return threads.has(thread) ? 1L + threads.number(thread, 0) : heap.values().of(thread);
  }

  @Override
  public void start(ThreadTwin thread) {
    if (inPrologue) {
      heap.endMaking();
      heap.reached(prologue.start(thread));
      int number = threads.number(thread, ThreadPart.ALIVE);
      roots.putIfAbsent(thread, sync.threads().get(number).name());
      return;
    }
    heap.shared(ThreadTwin.class, thread);
    int life = threads.life(threads.number(thread, ThreadPart.NEW));
    if (heap.perform(Action.UPDATE_CELL, life, heap.number(LifeFunction.START)) == 0) {
      throw new IllegalThreadStateException();
    }
  }

  @Override
  public int life(ThreadTwin thread, Action action, LifeFunction function, String what) {
    return threads.has(thread)
        ? heap.perform(action, threads.life(threads.number(thread, 0)), heap.number(function))
        : function.answer(ThreadPart.NEW);
  }

  /** Interrupts the thread; this has no effect if it has not begun. */
  @Override
  public void interrupt(ThreadTwin thread) {
    if (threads.has(thread)) {
      heap.perform(Action.WRITE_CELL, flag(threads.number(thread, 0)), 1);
    }
  }

  @Override
  public boolean isInterrupted(ThreadTwin thread) {
    return threads.has(thread)
        && heap.perform(Action.READ_CELL, flag(threads.number(thread, 0)), 0) != 0;
  }

  @Override
  public boolean clearInterrupt() {
    int clear = heap.number(new NumberFunction(Arithmetic.SET, 0));
    return heap.perform(Action.UPDATE_CELL, flag(current), clear) != 0;
  }

  /** Waits for the permit of the present thread and takes it; an interrupt ends the wait, too. */
  void park(boolean timed) {
    int take = heap.number(new NumberFunction(Arithmetic.ACQUIRE, 1));
    Action action = timed ? Action.UPDATE_CELL_TIMED : Action.UPDATE_CELL_INTERRUPTIBLY;
    if (heap.perform(action, threads.permit(current), take) == Operation.INTERRUPTED) {
      interrupt(current());
    }
  }

  /** Gives the thread its permit; this has no effect if it has not begun. */
  void unpark(ThreadTwin thread) {
    if (threads.has(thread)) {
      int give = heap.number(new NumberFunction(Arithmetic.SET, 1));
      heap.perform(Action.UPDATE_CELL, threads.permit(threads.number(thread, 0)), give);
    }
  }

  private int flag(int thread) {
    return sync.interruptFlag(thread);
  }
}
