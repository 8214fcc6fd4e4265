package bufferscope.trace;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.ConditionVisitor;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.LockVisitor;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locks with their entry queues, and the conditions with their wait sets. */
final class LocksFold implements LockVisitor, ConditionVisitor {
  private final Map<String, LockBox> locks = new LinkedHashMap<>();
  private final Map<String, ConditionBox> conditions = new LinkedHashMap<>();
  private final ThreadsFold threads;

  LocksFold(List<LockState> startLocks, List<ConditionState> startConditions, ThreadsFold threads) {
    this.threads = threads;
    for (LockState state : startLocks) {
      LockBox lock = new LockBox(state.name(), state.fair());
      lock.owner = state.owner();
      lock.entryQueue.addAll(state.entryQueue());
      locks.put(state.name(), lock);
    }
    for (ConditionState state : startConditions) {
      ConditionBox condition = new ConditionBox(state.name(), lock(state.lock()));
      condition.waiting.addAll(state.waiting());
      conditions.put(state.name(), condition);
    }
  }

  private static final class LockBox {
    final String name;
    final boolean fair;
    final List<Integer> entryQueue = new ArrayList<>();
    int owner = Event.NO_THREAD;

    LockBox(String name, boolean fair) {
      this.name = name;
      this.fair = fair;
    }
  }

  private static final class ConditionBox {
    final String name;
    final LockBox lock;
    final List<Integer> waiting = new ArrayList<>();

    ConditionBox(String name, LockBox lock) {
      this.name = name;
      this.lock = lock;
    }
  }

  List<LockState> locks() {
    return locks.values().stream()
        .map(lock -> new LockState(lock.name, lock.fair, lock.owner, List.copyOf(lock.entryQueue)))
        .toList();
  }

  List<ConditionState> conditions() {
    return conditions.values().stream()
        .map(box -> new ConditionState(box.name, box.lock.name, List.copyOf(box.waiting)))
        .toList();
  }

  @Override
  public void on(LockCreated e) {
    locks.put(e.lock(), new LockBox(e.lock(), e.fair()));
  }

  @Override
  public void on(ConditionCreated e) {
    conditions.put(e.condition(), new ConditionBox(e.condition(), lock(e.lock())));
  }

  @Override
  public void on(WantsLock e) {
    lock(e.lock()).entryQueue.add(e.thread());
    threads.status(e.thread(), Status.WANTS_LOCK, e.lock(), e.at());
  }

  @Override
  public void on(AcquiredLock e) {
    own(lock(e.lock()), e.thread(), e.at());
  }

  @Override
  public void on(ReleasedLock e) {
    release(lock(e.lock()), e.thread());
    threads.status(e.thread(), Status.WORKING, null, e.at());
  }

  @Override
  public void on(GaveUpLock e) {
    lock(e.lock()).entryQueue.remove((Integer) e.thread());
    threads.status(e.thread(), Status.WORKING, null, e.at());
  }

  @Override
  public void on(BeganWaiting e) {
    ConditionBox condition = condition(e.condition());
    release(condition.lock, e.thread());
    condition.waiting.add(e.thread());
    threads.waits(e.thread(), e.condition(), e.timed(), e.at());
  }

  @Override
  public void on(Signalled e) {
    if (e.whom() != Event.NO_THREAD) {
      wantsLockAgain(condition(e.condition()), e.whom(), e.at());
    }
  }

  @Override
  public void on(LeftWaitSet e) {
    wantsLockAgain(condition(e.condition()), e.thread(), e.at());
  }

  private void wantsLockAgain(ConditionBox condition, int thread, long at) {
    condition.waiting.remove((Integer) thread);
    condition.lock.entryQueue.add(thread);
    threads.status(thread, Status.SIGNALLED, condition.lock.name, at);
  }

  @Override
  public void on(StoppedWaiting e) {
    ConditionBox condition = condition(e.condition());
    condition.waiting.remove((Integer) e.thread());
    own(condition.lock, e.thread(), e.at());
  }

  /**
   * The new owner leaves the entry queue. Under a barging lock, it overtakes all threads before it.
   */
  private void own(LockBox lock, int thread, long at) {
    int position = lock.entryQueue.indexOf(thread);
    int passed = position < 0 ? lock.entryQueue.size() : position;
    if (!lock.fair) {
      for (int i = 0; i < passed; i++) {
        threads.overtaken(lock.entryQueue.get(i));
      }
    }
    if (position >= 0) {
      lock.entryQueue.remove(position);
    }
    lock.owner = thread;
    threads.status(thread, Status.HOLDS_LOCK, lock.name, at);
  }

  /** Removes a thread that is over from all queues. A lock that it still holds stays locked. */
  void leave(int thread) {
    locks.values().forEach(lock -> lock.entryQueue.remove((Integer) thread));
    conditions.values().forEach(condition -> condition.waiting.remove((Integer) thread));
  }

  private static void release(LockBox lock, int thread) {
    if (lock.owner == thread) {
      lock.owner = Event.NO_THREAD;
    }
  }

  int owner(String lock) {
    return lock(lock).owner;
  }

  String lockOf(String condition) {
    return condition(condition).lock.name;
  }

  boolean hasLocks() {
    return !locks.isEmpty();
  }

  boolean holdsALock(int thread) {
    for (LockBox lock : locks.values()) {
      if (lock.owner == thread) {
        return true;
      }
    }
    return false;
  }

  private LockBox lock(String name) {
    return known(locks.get(name), name);
  }

  private ConditionBox condition(String name) {
    return known(conditions.get(name), name);
  }

  static <T> T known(@Nullable T box, String name) {
    if (box == null) {
      throw new IllegalArgumentException("an event speaks of " + name + " before it was created");
    }
    return box;
  }
}
