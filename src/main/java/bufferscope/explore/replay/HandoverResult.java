package bufferscope.explore.replay;

import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Workload;
import java.util.List;
import java.util.Optional;

/** The result of handing a live run over to a controlled one that continues from the same state. */
public sealed interface HandoverResult {

  /**
   * The same run under control.
   *
   * @param bounds its threads and slots, and items for some more steps
   * @param schedule the choices that lead to the state of the live run
   * @param items the items made so far, in the order of their making
   */
  record HandedOver(Bounds bounds, List<Choice> schedule, List<Item> items)
      implements HandoverResult {}

  /** The handover is not possible. */
  record Refused(Reason reason) implements HandoverResult {}

  /** The reason why a live run cannot be handed over. */
  enum Reason {
    /** The inside of the buffer is not visible. */
    CLOSED_BOX,
    /** The buffer has as many slots as it needs. */
    NO_CAPACITY,
    /** Workers share fewer threads, so not all of them can move. */
    POOL,
    /** Puts may give up, or items may be refused. */
    SAFEGUARDS,
    /** Producers put bad items, or consumers crash. */
    FAULT_INJECTION,
    /** Consumers learn the end from an item, or from a thread that joins. */
    END_OF_STREAM,
    /** The user types the items. */
    TYPED,
    /** The beginning is no longer recorded. */
    TOO_LONG,
    CAPACITY_CHANGED,
    THREADS_CHANGED,
    INTERRUPTED,
    /** A thread caught an exception and went on. */
    WENT_ON,
    /**
     * The run did something that is impossible under control, or threads that race reported it too
     * late.
     */
    NO_SCHEDULE;

    /** Returns the reason why that scenario cannot run under control, if there is one. */
    public static Optional<Reason> in(Scenario scenario) {
      Workload workload = scenario.workload();
      Reason reason = null;
      if (scenario.mechanism().isLiveOnly()) {
        reason = CLOSED_BOX;
      } else if (scenario.capacity() == 0) {
        reason = NO_CAPACITY;
      } else if (scenario.host().isPool()) {
        reason = POOL;
      } else if (!scenario.safeguards().equals(SafeguardSettings.OFF)) {
        reason = SAFEGUARDS;
      } else if (!workload.faultInjection().equals(FaultInjection.NONE)) {
        reason = FAULT_INJECTION;
      } else if (workload.end() != EndOfStream.NONE && workload.end() != EndOfStream.INTERRUPT) {
        reason = END_OF_STREAM;
      } else if (workload.itemKind() instanceof ItemKind.TypedLines) {
        reason = TYPED;
      }
      return Optional.ofNullable(reason);
    }
  }
}
