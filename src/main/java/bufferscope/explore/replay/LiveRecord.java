package bufferscope.explore.replay;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.HandoverResult.HandedOver;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.explore.replay.HandoverResult.Refused;
import bufferscope.trace.Trace;
import bufferscope.work.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of a live run so far.
 *
 * @param scenario the original scenario; the trace has the changes since then
 */
public record LiveRecord(Scenario scenario, Trace trace) {
  /** The number of items that an endless producer still makes: more than the user steps through. */
  private static final int MORE_ITEMS = 10;

  /** Hands the run over to a controlled one. */
  public HandoverResult handOver() {
    Reason reason = hindrance();
    if (reason != null) {
      return new Refused(reason);
    }
    List<Item> items = events(ItemMade.class).map(ItemMade::item).toList();
    Bounds bounds = bounds(items);
    Semantics semantics = scenario.fair() ? Semantics.FAIR : Semantics.BARGING;
    return TraceMatcher.follow(Model.of(scenario.mechanism(), bounds, semantics), trace.events())
        .<HandoverResult>map(schedule -> new HandedOver(bounds, schedule, items))
        .orElseGet(() -> new Refused(Reason.NO_SCHEDULE));
  }

  private Bounds bounds(List<Item> items) {
    Map<Integer, Long> made =
        items.stream().collect(Collectors.groupingBy(Item::maker, Collectors.counting()));
    long most = made.values().stream().max(Long::compare).orElse(0L);
    int capacity =
        events(SlotsCreated.class).mapToInt(SlotsCreated::capacity).findFirst().orElse(1);
    return new Bounds(
        threads(Role.PRODUCER),
        threads(Role.CONSUMER),
        capacity,
        (int) Math.min(scenario.workload().itemsPerProducer(), most + MORE_ITEMS));
  }

  private int threads(Role role) {
    return (int) events(ThreadStarted.class).filter(event -> event.role() == role).count();
  }

  private @Nullable Reason hindrance() {
    return Reason.in(scenario).orElseGet(this::hindranceInTrace);
  }

  private @Nullable Reason hindranceInTrace() {
    if (trace.start().events() > 0) {
      return Reason.TOO_LONG;
    } else if (happened(CapacityChanged.class)) {
      return Reason.CAPACITY_CHANGED;
    } else if (!startedInOrder() || hasEnded(Ending.RETIRED)) {
      return Reason.THREADS_CHANGED;
    } else if (happened(ThreadInterrupted.class) || hasEnded(Ending.INTERRUPTED)) {
      return Reason.INTERRUPTED;
    }
    return happened(FailureCaught.class) ? Reason.WENT_ON : null;
  }

  /**
   * Returns true if all producers started before the consumers. They do unless threads are added.
   */
  private boolean startedInOrder() {
    List<Role> roles = events(ThreadStarted.class).map(ThreadStarted::role).toList();
    return roles.lastIndexOf(Role.PRODUCER) < roles.indexOf(Role.CONSUMER);
  }

  private boolean hasEnded(Ending how) {
    return events(ThreadEnded.class).anyMatch(event -> event.ending() == how);
  }

  private boolean happened(Class<? extends Event> kind) {
    return events(kind).findAny().isPresent();
  }

  private <E extends Event> Stream<E> events(Class<E> kind) {
    return trace.events().stream().filter(kind::isInstance).map(kind::cast);
  }
}
