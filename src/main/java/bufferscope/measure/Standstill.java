package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether nobody can go on any more: every living thread waits for another one. Consumers
 * that wait for more, when all items were made and used up, are at rest and not in a deadlock.
 */
public final class Standstill {
  private Standstill() {}

  /** A sentence that says who waits for what, if the state is a deadlock. */
  public static Optional<String> sentence(SystemState state) {
    List<ThreadState> living =
        state.threads().stream()
            .filter(thread -> !thread.status().isOver() && !isIdleControl(thread))
            .toList();
    boolean stuck = !living.isEmpty() && living.stream().allMatch(thread -> isStuck(thread, state));
    if (!stuck || isAtRest(living, state)) {
      return Optional.empty();
    }
    Map<String, List<ThreadState>> byPlace =
        living.stream()
            .collect(
                Collectors.groupingBy(
                    thread -> String.valueOf(thread.place()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return Optional.of(
        byPlace.entrySet().stream()
            .map(entry -> waitFor(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining("; ", "nobody can go on: ", "")));
  }

  /** The person who could act, and does not. */
  private static boolean isIdleControl(ThreadState thread) {
    return thread.role() == Role.CONTROL && thread.status() == Status.WORKING;
  }

  private static String waitFor(List<ThreadState> threads, String place) {
    String names = threads.stream().map(ThreadState::name).collect(Collectors.joining(", "));
    return names + (threads.size() == 1 ? " waits for " : " wait for ") + place;
  }

  private static boolean isStuck(ThreadState thread, SystemState state) {
    if (thread.paused() || !thread.depends()) {
      return false;
    }
    String place = String.valueOf(thread.place());
    if (thread.status() == Status.WAITING) {
      return state.semaphores().stream()
          .filter(semaphore -> semaphore.name().equals(place))
          .mapToInt(SemaphoreState::permits)
          .allMatch(permits -> permits <= 0);
    }
    return state.locks().stream()
        .filter(lock -> lock.name().equals(place))
        .mapToInt(LockState::owner)
        .noneMatch(owner -> owner == Event.NOBODY);
  }

  private static boolean isAtRest(List<ThreadState> living, SystemState state) {
    return state.buffer().occupancy() == 0
        && living.stream()
            .allMatch(thread -> thread.role() == Role.CONSUMER && thread.hands() == null)
        && state.locks().stream().allMatch(lock -> lock.owner() == Event.NOBODY);
  }
}
