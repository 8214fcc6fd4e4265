package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges every event of a run by {@link LockInvariants} and {@link ItemInvariants}, and checks that
 * no item is missing.
 *
 * <p>Call {@link #before} before the fold applies an event, and {@link #after} when it has. Memory
 * grows with the items that are stored or in hands, not with the run.
 */
public final class Invariants {
  private final RecentHistory history = new RecentHistory();
  private final ItemTracker tracker = new ItemTracker();
  private final ViolationLog log = new ViolationLog(history, tracker);
  private final LockInvariants locks = new LockInvariants(log);
  private final ItemInvariants items = new ItemInvariants(log, tracker);

  /**
   * The number of items, already reported, that were made and are neither finished nor anywhere.
   */
  private long missing;

  private long unchecked;
  private boolean stoodStill;
  private final boolean slotsOfSync;

  public Invariants() {
    this(true);
  }

  /** Invariants; {@code slotsOfSync} if slots are the only place where the buffer has items. */
  Invariants(boolean slotsOfSync) {
    this.slotsOfSync = slotsOfSync;
  }

  /** Begins with that state, without judging it. */
  void begin(SystemState start, StateFold fold) {
    unchecked = start.events();
    items.begin(start);
    missing = missing(fold);
  }

  public RunVerdict verdict() {
    return new RunVerdict(
        unchecked,
        log.count(),
        log.first(),
        log.faults(),
        items.lost(),
        items.duplicated(),
        items.outOfOrder(),
        stoodStill);
  }

  /** Returns the number of violations so far. */
  long count() {
    return log.count();
  }

  /** Returns the number of kinds of faults so far that stop a run. */
  int stops() {
    return log.stops();
  }

  /** Returns the items stored and the items taken so far. */
  public Results results() {
    return items.results();
  }

  /** Judges the event against the state in which it happens. */
  public void before(Event event, StateFold fold) {
    log.beginEvent();
    if (event instanceof ThreadFailed e) {
      failed(e, fold);
    }
    if (slotsOfSync || !mayMoveItems(event)) {
      locks.judge(event, fold);
      items.judge(event, fold);
    }
  }

  /** Counts what the caller has found wrong in that event, unless it is known. */
  void report(ViolationKind kind, Event event, String sentence, StateFold fold) {
    if (log.faults().stream().noneMatch(fault -> fault.kind() == kind)) {
      log.report(kind, event, null, sentence.replace("%", "%%"), fold);
    }
  }

  /** Counts what a call has found wrong; see {@link Observation#found}. */
  void found(
      ViolationKind kind, Event event, @Nullable Item item, String sentence, StateFold fold) {
    items.count(kind);
    log.report(kind, event, item, "%s " + sentence.replace("%", "%%"), fold);
  }

  private void failed(ThreadFailed e, StateFold fold) {
    boolean lock = e.message().contains(IllegalMonitorStateException.class.getSimpleName());
    ViolationKind kind = lock ? ViolationKind.WRONG_LOCK_USE : ViolationKind.THREAD_FAILED;
    log.reportFailure(kind, e, fold.threadName(e.thread()) + " threw " + e.message(), fold);
  }

  /** Judges the state that follows from the event. */
  public void after(Event event, StateFold fold) {
    if (slotsOfSync || !(event instanceof SlotsEvent)) {
      history.saw(event, fold);
    }
    if (slotsOfSync && mayMoveItems(event)) {
      checkNoneMissing(event, fold);
    }
  }

  private static boolean mayMoveItems(Event event) {
    return event instanceof SlotsEvent
        || event instanceof ItemEvent
        || event instanceof SafeguardEvent
        || event instanceof FailureCaught;
  }

  private void checkNoneMissing(Event event, StateFold fold) {
    long nowMissing = missing(fold);
    if (nowMissing != missing && !log.hasReported()) {
      String message =
          "after a step of %s, made items are no longer"
              + " finished + kept out + in slots + in hands";
      log.report(ViolationKind.NOT_CONSERVED, event, null, message, fold);
    }
    missing = nowMissing;
  }

  private static long missing(StateFold fold) {
    return fold.made() - fold.finished() - fold.out() - fold.occupancy() - fold.inHands();
  }

  /**
   * Judges a state in which no thread can act any more; at most one such state is reported.
   *
   * @param last the event that led there
   * @param couldGoOn whether a waiting thread could go on if it were woken
   */
  void standstill(Event last, Standstill standstill, SystemState state, IntPredicate couldGoOn) {
    if (!stoodStill) {
      stoodStill = true;
      ViolationKind kind = standstill.kind();
      String cause = new StandstillCauses(history, state, couldGoOn).of(kind);
      String name = state.thread(last.thread()).map(ThreadState::name).orElse("");
      log.reportStandstill(new Violation(kind, last, name, null, standstill.sentence(), cause));
    }
  }
}
