package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.SemaphoreVisitor;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The semaphores, and the threads that wait for their permits. */
final class SemaphoresFold implements SemaphoreVisitor {
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final ThreadsFold threads;

  SemaphoresFold(List<SemaphoreState> start, ThreadsFold threads) {
    this.threads = threads;
    for (SemaphoreState state : start) {
      Box box = new Box(state.name(), state.permits(), state.binary());
      box.holder = state.holder();
      box.waiting.addAll(state.waiting());
      boxes.put(state.name(), box);
    }
  }

  private static final class Box {
    final String name;
    final boolean binary;
    final List<Integer> waiting = new ArrayList<>();
    int permits;
    int holder = Event.NO_THREAD;

    Box(String name, int permits, boolean binary) {
      this.name = name;
      this.permits = permits;
      this.binary = binary;
    }

    SemaphoreState state() {
      return new SemaphoreState(name, permits, binary, holder, List.copyOf(waiting));
    }
  }

  List<SemaphoreState> states() {
    return boxes.values().stream().map(Box::state).toList();
  }

  @Override
  public void on(SemaphoreCreated e) {
    boxes.put(e.semaphore(), new Box(e.semaphore(), e.permits(), e.binary()));
  }

  @Override
  public void on(WantsPermit e) {
    box(e.semaphore()).waiting.add(e.thread());
    threads.waits(e.thread(), e.semaphore(), e.timed(), e.at());
  }

  @Override
  public void on(AcquiredPermit e) {
    Box box = box(e.semaphore());
    box.waiting.remove((Integer) e.thread());
    box.permits--;
    if (box.binary) {
      box.holder = e.thread();
    }
    goOn(e.thread(), e.at());
  }

  @Override
  public void on(ReleasedPermit e) {
    Box box = box(e.semaphore());
    box.permits++;
    box.holder = Event.NO_THREAD;
    goOn(e.thread(), e.at());
  }

  @Override
  public void on(GaveUpPermit e) {
    box(e.semaphore()).waiting.remove((Integer) e.thread());
    goOn(e.thread(), e.at());
  }

  int holder(String semaphore) {
    return box(semaphore).holder;
  }

  /** Removes a thread that is over from all queues. */
  void leave(int thread) {
    boxes.values().forEach(box -> box.waiting.remove((Integer) thread));
  }

  /**
   * Sets the status of a thread that got or released a permit. A thread that holds a binary
   * semaphore counts as the owner of a lock.
   */
  private void goOn(int thread, long at) {
    for (Box box : boxes.values()) {
      if (box.holder == thread) {
        threads.status(thread, Status.HOLDS_LOCK, box.name, at);
        return;
      }
    }
    threads.status(thread, Status.WORKING, null, at);
  }

  private Box box(String name) {
    return LocksFold.known(boxes.get(name), name);
  }
}
