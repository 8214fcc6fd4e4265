package bufferscope.measure;

import bufferscope.event.CellEvent;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A state in which no thread will ever make progress.
 *
 * @param kind a deadlock, in which every living thread waits for an act that no thread will do, or
 *     a livelock
 * @param sentence the threads and the places where they are stuck
 */
public record Standstill(ViolationKind kind, String sentence) {
  /** How long nothing must have happened before a state can be a {@link #deadlock}. */
  public static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /**
   * The time in which nothing must have changed before it is {@link #noProgress}: no step dwells so
   * long.
   */
  public static final long LOOP_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Returns true if the event changes nothing, so that a thread may repeat it for ever. */
  public static boolean isRepeatable(Event event) {
    return event instanceof CellEvent.CellRead || event instanceof ThreadEvent.ReachedLine;
  }

  /**
   * Returns the deadlock if the state is one.
   *
   * @param poolThreads the number of threads that the workers share, if they do
   * @param restIsFine whether consumers may wait for more items when all were made and used up
   */
  public static Optional<Standstill> deadlock(
      SystemState state, int poolThreads, boolean restIsFine) {
    List<ThreadState> living = living(state);
    boolean stuck = !living.isEmpty() && living.stream().allMatch(thread -> isStuck(thread, state));
    if (!stuck
        || isThreadOnItsWay(living, poolThreads)
        || (restIsFine && isAtRest(living, state))) {
      return Optional.empty();
    }
    return Optional.of(
        new Standstill(ViolationKind.DEADLOCK, "no thread can go on: " + waits(living, state)));
  }

  /**
   * Returns the standstill of a run in which nothing has changed for a long time, although some
   * threads seem to be busy.
   *
   * @param looping whether they are seen in a loop; otherwise they wait inside a buffer that does
   *     not show how
   */
  public static Optional<Standstill> noProgress(SystemState state, boolean looping) {
    List<ThreadState> living = living(state);
    List<ThreadState> circling = living.stream().filter(thread -> !isStuck(thread, state)).toList();
    if (circling.isEmpty() || !circling.stream().allMatch(Standstill::isBusy)) {
      return Optional.empty();
    }
    if (!looping) {
      return Optional.of(
          new Standstill(ViolationKind.DEADLOCK, "no thread can go on: " + waits(living, state)));
    }
    String names = circling.stream().map(ThreadState::name).collect(Collectors.joining(", "));
    return Optional.of(
        new Standstill(
            ViolationKind.LIVELOCK,
            "no thread gets any further: %s in an endless loop".formatted(names)));
  }

  /** Returns the threads that are not over, without the user's if that does nothing. */
  static List<ThreadState> living(SystemState state) {
    return state.threads().stream()
        .filter(thread -> !thread.status().isOver() && !isIdleControl(thread))
        .toList();
  }

  private static boolean isBusy(ThreadState thread) {
    boolean working = thread.status() == Status.WORKING && thread.workNanos() == 0;
    boolean inBuffer = thread.status() == Status.HOLDS_LOCK || thread.status() == Status.UNGUARDED;
    return (working || inBuffer) && !thread.paused();
  }

  /**
   * Returns true if the pool has a thread for one of the waiting workers that has not reached it
   * yet.
   */
  private static boolean isThreadOnItsWay(List<ThreadState> living, int poolThreads) {
    long begun = living.stream().filter(thread -> thread.status() != Status.AWAITS_THREAD).count();
    return begun < living.size() && begun < poolThreads;
  }

  /** Returns true for the user's thread while the user does nothing. */
  private static boolean isIdleControl(ThreadState thread) {
    return thread.role() == Role.CONTROL && thread.status() == Status.WORKING;
  }

  private static String waits(List<ThreadState> living, SystemState state) {
    Map<String, List<ThreadState>> byPlace =
        living.stream()
            .collect(
                Collectors.groupingBy(
                    thread -> place(thread, state), LinkedHashMap::new, Collectors.toList()));
    return byPlace.entrySet().stream()
        .map(entry -> waitFor(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String place(ThreadState thread, SystemState state) {
    return switch (thread.status()) {
      case AWAITS_THREAD -> "a thread of the pool";
      case WORKING -> "the queue";
      default ->
          wantedLock(thread, state)
              .map(lock -> lock.name() + neverReleased(lock, state))
              .orElse(String.valueOf(thread.place()));
    };
  }

  private static String neverReleased(LockState lock, SystemState state) {
    return state
        .thread(lock.owner())
        .filter(owner -> owner.status().isOver())
        .map(owner -> ", which %s never released".formatted(owner.name()))
        .orElse("");
  }

  private static String waitFor(List<ThreadState> threads, String place) {
    String names = threads.stream().map(ThreadState::name).collect(Collectors.joining(", "));
    return names + (threads.size() == 1 ? " waits for " : " wait for ") + place;
  }

  private static boolean isStuck(ThreadState thread, SystemState state) {
    if (thread.paused()) {
      return false;
    }
    Optional<LockState> wanted = wantedLock(thread, state);
    if (wanted.isPresent()) {
      return wanted.get().owner() != Event.NO_THREAD;
    }
    return switch (thread.status()) {
      case AWAITS_THREAD -> true; // the workers before it are stuck and keep their threads
      case WAITING ->
          thread.needsAnotherThread() && hasNoPermit(String.valueOf(thread.place()), state);
      default -> false;
    };
  }

  /**
   * Returns true if the place has no permit. This holds also for a condition, which has none to
   * give.
   */
  private static boolean hasNoPermit(String place, SystemState state) {
    return state.semaphores().stream()
        .filter(semaphore -> semaphore.name().equals(place))
        .mapToInt(SemaphoreState::permits)
        .allMatch(permits -> permits <= 0);
  }

  /**
   * Returns the lock that the thread must get before it can do anything else. A wait on a condition
   * that ends by itself still has to get the lock before it returns, and no interrupt helps with
   * that.
   */
  static Optional<LockState> wantedLock(ThreadState thread, SystemState state) {
    return switch (thread.status()) {
      case WANTS_LOCK -> thread.interrupted() ? Optional.empty() : lock(thread.place(), state);
      case SIGNALLED -> lock(thread.place(), state);
      case WAITING ->
          thread.needsAnotherThread()
              ? Optional.empty()
              : state.conditions().stream()
                  .filter(condition -> condition.name().equals(thread.place()))
                  .findFirst()
                  .flatMap(condition -> lock(condition.lock(), state));
      default -> Optional.empty();
    };
  }

  private static Optional<LockState> lock(@Nullable String name, SystemState state) {
    return state.locks().stream().filter(lock -> lock.name().equals(name)).findFirst();
  }

  private static boolean isAtRest(List<ThreadState> living, SystemState state) {
    return state.buffer().occupancy() == 0
        && living.stream()
            .allMatch(thread -> thread.role() == Role.CONSUMER && thread.hands() == null)
        && state.locks().stream().allMatch(lock -> lock.owner() == Event.NO_THREAD);
  }
}
