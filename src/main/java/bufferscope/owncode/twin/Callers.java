package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Operation.Action;
import java.util.HashMap;
import java.util.Map;

/** The threads that call a buffer. They are not part of its code, and known to it by name only. */
final class Callers implements RunningThreads {
  private final Heap heap;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, ThreadTwin> objects = new HashMap<>();

  /** Whether the thread has interrupted itself in the present call. */
  private boolean interrupted;

  Callers(Heap heap) {
    this.heap = heap;
  }

  /** Begins a call. */
  void begin() {
    interrupted = false;
  }

  @Override
  public ThreadTwin current() {
    return objects.computeIfAbsent(heap.threadName(), name -> new ThreadTwin(null, name));
  }

  @Override
  public int currentNumber() {
    return numbers.computeIfAbsent(heap.threadName(), name -> numbers.size() + 1);
  }

  @Override
  public long id(ThreadTwin thread) {
    return heap.values().of(thread);
  }

  @Override
  public void start(ThreadTwin thread) {
    throw heap.notFollowed("starts a thread: threads of a buffer are those that call it");
  }

  @Override
  public int life(ThreadTwin thread, Action action, LifeFunction function, String what) {
    throw heap.notFollowed(what + ", which is not modelled in a buffer");
  }

  /**
   * Records that a thread interrupts itself, as in a handler of an InterruptedException. Only
   * threads that were interrupted do so, and they are followed as long as they do not wait again.
   */
  @Override
  public void interrupt(ThreadTwin thread) {
    interrupted = true;
    heap.alone().changeAny();
  }

  @Override
  public boolean isInterrupted(ThreadTwin thread) {
    return interrupted;
  }

  @Override
  public boolean clearInterrupt() {
    boolean was = interrupted;
    interrupted = false;
    heap.alone().changeAny();
    return was;
  }

  /** Returns true if the interrupt flag makes the operation fail, and clears it then. */
  boolean interrupts(Action action) {
    if (interrupted && action.isInterruptible()) {
      interrupted = false;
      return true;
    }
    return false;
  }

  /** Checks after the return of a call that its thread keeps no interrupt flag. */
  void checkEnd() {
    if (interrupted) {
      throw heap.notFollowed(
          "returns with the interrupt flag of its thread set, which is not modelled");
    }
  }
}
