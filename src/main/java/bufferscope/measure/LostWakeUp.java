package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.measure.RecentHistory.CallHistory;
import bufferscope.measure.RecentHistory.ItemAccess;
import bufferscope.measure.RecentHistory.Signal;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Explains a standstill in which a thread waits on a condition although it could go on: the signal
 * woke another thread, came too early, or was never given.
 */
final class LostWakeUp {
  private final RecentHistory history;
  private final SystemState state;
  private final IntPredicate couldGoOn;

  /**
   * Creates the explanation of a state.
   *
   * @param couldGoOn whether a thread that waits on a condition could go on if it were woken
   */
  LostWakeUp(RecentHistory history, SystemState state, IntPredicate couldGoOn) {
    this.history = history;
    this.state = state;
    this.couldGoOn = couldGoOn;
  }

  /**
   * Returns the sentence that names a thread that was not woken and the reason, if there is such a
   * thread.
   */
  Optional<String> sentence() {
    for (ConditionState condition : state.conditions()) {
      List<ThreadState> able =
          condition.waiting().stream()
              .filter(couldGoOn::test)
              .flatMap(id -> state.thread(id).stream())
              .toList();
      if (!able.isEmpty()) {
        List<ThreadState> alike =
            able.stream().filter(thread -> thread.role() == able.get(0).role()).toList();
        return Optional.of(
            "lost wake-up: %s could %s, but %s"
                .formatted(
                    StandstillCauses.names(alike),
                    isProducer(able.get(0)) ? "put" : "take",
                    whyNotWoken(able.get(0), condition.name())));
      }
    }
    return Optional.empty();
  }

  private String whyNotWoken(ThreadState able, String condition) {
    long waitBegan = history.call(able.id()).waitBegan;
    Optional<ItemAccess> chance =
        isProducer(able) ? history.takeNotBy(able.id()) : history.putNotBy(able.id());
    Optional<Signal> signal = history.signal(condition);
    long signalled = signal.map(Signal::place).orElse(-1L);
    if (chance.isPresent() && chance.get().place() > Math.max(waitBegan, signalled)) {
      String name = name(chance.get().thread());
      return "%s, which %s item %d, gave no signal"
          .formatted(name, isProducer(able) ? "took" : "put", chance.get().item().number());
    }
    if (signal.isEmpty()) {
      return "no thread ever signalled " + condition;
    }
    String by = name(signal.get().by());
    if (signalled < waitBegan
        && chance.isEmpty()) { // possible for a program, of which no items are seen
      return "no thread has signalled %s since it began to wait".formatted(condition);
    }
    if (signalled < waitBegan) {
      return "the last signal, that of %s, came before it began to wait".formatted(by);
    }
    return "the signal of %s woke %s, %s"
        .formatted(by, name(signal.get().whom()), whatCameOf(signal.get()));
  }

  /** Returns a description of what the woken thread did then. */
  private String whatCameOf(Signal signal) {
    CallHistory call = history.call(signal.whom());
    boolean waits =
        call.waitBegan > signal.place()
            && state.thread(signal.whom()).filter(t -> t.status() == Status.WAITING).isPresent();
    if (!waits) {
      return "and no other signal followed";
    }
    boolean producer = state.thread(signal.whom()).filter(LostWakeUp::isProducer).isPresent();
    if (producer && call.foundFull) {
      return "which found the buffer full and waits again";
    }
    return !producer && call.foundEmpty
        ? "which found the buffer empty and waits again"
        : "which waits again";
  }

  private static boolean isProducer(ThreadState thread) {
    return thread.role() == Role.PRODUCER;
  }

  private String name(int thread) {
    return thread == Event.NO_THREAD
        ? "no thread"
        : state.thread(thread).map(ThreadState::name).orElse("#" + thread);
  }
}
