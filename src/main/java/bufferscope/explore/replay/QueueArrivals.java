package bufferscope.explore.replay;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order in which threads came to their queues in a recorded live run, and how their waits
 * ended. The record shows both only later.
 *
 * <p>A thread reports that it wants a lock just before it enters the queue, so others may enter in
 * between. A fair lock serves threads in the order in which they entered. So each thread is assumed
 * to have entered as soon as it reported, but not before the threads that were served before it. A
 * thread whose timed wait expired, or whose wait was interrupted, entered the queue of the lock in
 * the same way.
 */
final class QueueArrivals {
  private final Map<Integer, Stay> stays = new HashMap<>();
  private final Map<Stay, Integer> signals = new HashMap<>();
  private final Map<Integer, List<Stay>> arrivals = new HashMap<>();

  /**
   * A wait for a lock, for a permit or on a condition.
   *
   * @param at the position of {@code begin} among all events
   * @param end the event of its end; null if that was not recorded any more
   */
  record Stay(int at, Event begin, @Nullable Event end) {
    int thread() {
      return begin.thread();
    }

    /** Returns true if it is a wait on a condition that ended without a signal. */
    boolean endedByItself() {
      return end instanceof StoppedWaiting stopped && stopped.end() != WaitEnd.SIGNALLED;
    }

    /** Returns the step with which the thread comes to its queue by itself. */
    Choice.Transition arrival() {
      if (end instanceof StoppedWaiting stopped) {
        return switch (stopped.end()) {
          case TIMED_OUT -> Choice.Transition.TIME_OUT;
          case INTERRUPTED -> Choice.Transition.INTERRUPT;
          case SIGNALLED, SPURIOUS -> Choice.Transition.WAKE_UP;
        };
      }
      return Choice.Transition.QUEUE_UP;
    }

    private boolean isInVain() {
      return end instanceof GaveUpLock || end instanceof GaveUpPermit;
    }
  }

  QueueArrivals(List<Event> events, Layout layout, boolean fair) {
    List<Stay> served = findStays(events);
    findSignals(events);
    stays.values().stream()
        .filter(stay -> stay.end == null && (comesByItself(stay) || signals.containsKey(stay)))
        .sorted(Comparator.comparing(this::came))
        .forEach(served::add);
    Map<String, Integer> last = new HashMap<>();
    for (Stay stay : served) {
      int at = fair ? last.merge(queue(stay, layout), came(stay), Math::max) : came(stay);
      if (comesByItself(stay)) {
        arrivals.computeIfAbsent(at, key -> new ArrayList<>()).add(stay);
      }
    }
  }

  /** Returns the stay that begins with the event at that position, if one does. */
  Optional<Stay> stay(int event) {
    return Optional.ofNullable(stays.get(event));
  }

  /**
   * Returns the stays of threads that come to a queue after the event at that position, first come
   * first.
   */
  List<Stay> arrivals(int event) {
    return arrivals.getOrDefault(event, List.of());
  }

  /** Finds all stays; returns those that got what they wanted, in that order. */
  private List<Stay> findStays(List<Event> events) {
    List<Stay> served = new ArrayList<>();
    Map<Integer, Integer> begun = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (begins(event)) {
        begun.put(event.thread(), i);
        stays.put(i, new Stay(i, event, null));
      } else if (ends(event) && begun.containsKey(event.thread())) {
        int at = begun.remove(event.thread());
        Stay stay = new Stay(at, events.get(at), event);
        stays.put(at, stay);
        if (!stay.isInVain()) {
          served.add(stay);
        }
      }
    }
    return served;
  }

  private static boolean begins(Event event) {
    return event instanceof WantsLock
        || event instanceof WantsPermit
        || event instanceof BeganWaiting;
  }

  /** Returns true if the event ends a stay of its thread, if there is one. */
  static boolean ends(Event event) {
    return event instanceof AcquiredLock
        || event instanceof AcquiredPermit
        || event instanceof GaveUpLock
        || event instanceof GaveUpPermit
        || event instanceof StoppedWaiting;
  }

  /** Finds out which signal reached which thread. */
  private void findSignals(List<Event> events) {
    Map<Integer, Stay> waiting = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof BeganWaiting e) {
        waiting.put(e.thread(), Objects.requireNonNull(stays.get(i)));
      } else if (events.get(i) instanceof StoppedWaiting e) {
        waiting.remove(e.thread());
      } else if (events.get(i) instanceof Signalled e && waiting.containsKey(e.whom())) {
        signals.put(Objects.requireNonNull(waiting.remove(e.whom())), i);
      }
    }
  }

  /** Returns the earliest position at which the thread can have come to its queue. */
  private int came(Stay stay) {
    return signals.getOrDefault(stay, stay.at);
  }

  /** Returns true if the thread came to a queue without a signal. */
  private boolean comesByItself(Stay stay) {
    return stay.begin instanceof BeganWaiting ? stay.endedByItself() : !stay.isInVain();
  }

  private static String queue(Stay stay, Layout layout) {
    return stay.begin instanceof BeganWaiting wait
        ? layout.lockOf(wait.condition()).name()
        : UntimedEvents.wish(stay.begin).orElseThrow();
  }
}
