package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The threads that wait, each with what it waits for and the threads that hold it. Source: Coffman,
 * Elphick and Shoshani, System Deadlocks, ACM Computing Surveys 3 (1971).
 *
 * @param waits those of all threads that wait, in the order of their ids
 */
public record WaitForGraph(List<Wait> waits) {

  /** The sort of thing that a thread waits for. */
  public enum Want {
    LOCK,
    PERMIT,
    /** A signal on a condition, which no thread holds. */
    SIGNAL,
    /** A thread of the pool, which other workers have. */
    POOL_THREAD
  }

  /**
   * The wait of a thread.
   *
   * @param place the name of the lock, the semaphore or the condition; empty for a pool
   * @param holders the threads that hold what it waits for, the thread itself perhaps among them
   */
  public record Wait(int thread, Want want, String place, List<Integer> holders) {}

  /** Returns the graph of that state. */
  public static WaitForGraph of(SystemState state) {
    List<ThreadState> living = Standstill.living(state);
    return new WaitForGraph(
        living.stream().flatMap(thread -> wait(thread, living, state).stream()).toList());
  }

  private static Optional<Wait> wait(
      ThreadState thread, List<ThreadState> living, SystemState state) {
    Optional<LockState> lock = Standstill.wantedLock(thread, state);
    if (lock.isPresent()) {
      return Optional.of(
          new Wait(thread.id(), Want.LOCK, lock.get().name(), holders(lock.get().owner())));
    }
    return switch (thread.status()) {
      case AWAITS_THREAD -> Optional.of(forPool(thread, living));
      case WAITING -> Optional.of(forPermitOrSignal(thread, state));
      default -> Optional.empty();
    };
  }

  private static List<Integer> holders(int owner) {
    return owner == Event.NO_THREAD ? List.of() : List.of(owner);
  }

  private static Wait forPool(ThreadState thread, List<ThreadState> living) {
    List<Integer> busy =
        living.stream()
            .filter(other -> other.status() != Status.AWAITS_THREAD)
            .map(ThreadState::id)
            .toList();
    return new Wait(thread.id(), Want.POOL_THREAD, "", busy);
  }

  private static Wait forPermitOrSignal(ThreadState thread, SystemState state) {
    String place = String.valueOf(thread.place());
    Optional<SemaphoreState> semaphore =
        state.semaphores().stream().filter(each -> each.name().equals(place)).findFirst();
    return new Wait(
        thread.id(),
        semaphore.isPresent() ? Want.PERMIT : Want.SIGNAL,
        place,
        holders(semaphore.map(SemaphoreState::holder).orElse(Event.NO_THREAD)));
  }

  /** Returns true if the wait is part of a cycle: the thread waits for itself in the end. */
  public boolean isInCycle(Wait wait) {
    Set<Integer> reached = new HashSet<>();
    reach(wait.holders(), reached);
    return reached.contains(wait.thread());
  }

  private void reach(List<Integer> threads, Set<Integer> reached) {
    for (int thread : threads) {
      if (reached.add(thread)) {
        of(thread).forEach(wait -> reach(wait.holders(), reached));
      }
    }
  }

  private Stream<Wait> of(int thread) {
    return waits.stream().filter(wait -> wait.thread() == thread);
  }
}
