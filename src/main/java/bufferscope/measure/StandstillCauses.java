package bufferscope.measure;

import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.Role;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains a standstill: a lost wake-up, a thread that holds what others wait for, or a side
 * without threads. The sentence is empty where no cause is certain.
 */
final class StandstillCauses {
  private final RecentHistory history;
  private final SystemState state;
  private final IntPredicate couldGoOn;
  private final List<ThreadState> living;

  /**
   * Creates the explanation of a state.
   *
   * @param couldGoOn whether a thread that waits on a condition could go on if it were woken
   */
  StandstillCauses(RecentHistory history, SystemState state, IntPredicate couldGoOn) {
    this.history = history;
    this.state = state;
    this.couldGoOn = couldGoOn;
    living =
        state.threads().stream()
            .filter(thread -> !thread.status().isOver() && thread.role() != Role.CONTROL)
            .toList();
  }

  /** Returns true if the thread is a producer and a slot is free, or a consumer and one is full. */
  static boolean findsWhatItNeeds(SystemState state, int thread) {
    int stored = state.buffer().occupancy();
    return state
        .thread(thread)
        .map(t -> t.role() == Role.PRODUCER ? stored < state.buffer().capacity() : stored > 0)
        .orElse(false);
  }

  String of(ViolationKind kind) {
    return kind == ViolationKind.LIVELOCK ? ofLivelock() : ofDeadlock();
  }

  private String ofDeadlock() {
    return new LostWakeUp(history, state, couldGoOn)
        .sentence()
        .or(this::holding)
        .or(this::poolUsedUp)
        .or(this::permitLost)
        .or(this::missing)
        .orElse("");
  }

  private Optional<String> holding() {
    List<String> sentences = new ArrayList<>();
    for (LockState lock : state.locks()) {
      hold(lock.owner(), lock.name(), lock.entryQueue()).ifPresent(sentences::add);
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      hold(semaphore.holder(), semaphore.name(), semaphore.waiting()).ifPresent(sentences::add);
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", sentences));
  }

  private Optional<String> hold(int holder, String what, List<Integer> waiting) {
    Optional<ThreadState> thread = state.thread(holder);
    if (thread.isEmpty() || waiting.isEmpty()) {
      return Optional.empty();
    }
    String name = thread.get().name();
    if (thread.get().status() == Status.FAILED) {
      return Optional.of("%s threw while it held %s".formatted(name, what));
    }
    if (thread.get().status().isOver()) {
      String how = history.call(holder).interrupted ? "was interrupted" : "ended";
      return Optional.of("%s %s while it held %s".formatted(name, how, what));
    }
    if (waiting.contains(holder)) {
      return Optional.of("%s holds %s itself".formatted(name, what));
    }
    return Optional.of(
        "%s holds %s while it waits for %s".formatted(name, what, thread.get().place()));
  }

  private Optional<String> poolUsedUp() {
    Map<Boolean, List<ThreadState>> byTurn =
        living.stream().collect(Collectors.partitioningBy(t -> t.status() == Status.AWAITS_THREAD));
    List<ThreadState> left = Objects.requireNonNull(byTurn.get(true));
    List<ThreadState> busy = Objects.requireNonNull(byTurn.get(false));
    return left.isEmpty() || busy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s %s all threads of the pool"
                .formatted(names(busy), busy.size() == 1 ? "has" : "have"));
  }

  /** Returns the sentence about a thread that is over and kept a permit that others wait for. */
  private Optional<String> permitLost() {
    for (ThreadState thread : state.threads()) {
      String permit = history.call(thread.id()).unusedPermit;
      boolean wanted = living.stream().anyMatch(t -> Objects.equals(t.place(), permit));
      if (thread.status().isOver() && permit != null && wanted) {
        return Optional.of(
            "%s acquired a permit of %s and ended without giving it back"
                .formatted(thread.name(), permit));
      }
    }
    return Optional.empty();
  }

  /** Returns the sentence about a side whose threads are all over. */
  private Optional<String> missing() {
    for (Role role : List.of(Role.CONSUMER, Role.PRODUCER)) {
      if (living.stream().noneMatch(thread -> thread.role() == role)) {
        String failures =
            state.threads().stream()
                .filter(t -> t.role() == role && t.status() == Status.FAILED)
                .map(t -> ": %s threw %s".formatted(t.name(), t.failure()))
                .findFirst()
                .orElse("");
        return Optional.of(
            "no %s is left%s".formatted(role == Role.CONSUMER ? "consumer" : "producer", failures));
      }
    }
    return Optional.empty();
  }

  /** Returns the sentence about what the threads in an endless loop read there. */
  private String ofLivelock() {
    Map<String, List<ThreadState>> bySight = new LinkedHashMap<>();
    for (ThreadState thread : living) {
      String sight = sight(history.call(thread.id()).cellRead);
      if (thread.status() != Status.WAITING && !sight.isEmpty()) {
        bySight.computeIfAbsent(sight, key -> new ArrayList<>()).add(thread);
      }
    }
    String all =
        bySight.entrySet().stream()
            .map(
                entry ->
                    "%s %s %s again and again"
                        .formatted(
                            names(entry.getValue()),
                            entry.getValue().size() == 1 ? "reads" : "read",
                            entry.getKey()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : all + ", and no thread is left that changes it";
  }

  private static String sight(@Nullable CellRead read) {
    return read == null ? "" : "%s = %d".formatted(read.cell(), read.value());
  }

  static String names(List<ThreadState> threads) {
    List<String> names = new ArrayList<>(threads.stream().map(ThreadState::name).toList());
    String last = names.remove(names.size() - 1);
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
