package bufferscope.measure;

import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.measure.Results.Mark;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges every event of a run: items are conserved, come out in the order in which they went in and
 * never more than fit; a lock has one owner, and who acts on the buffer holds it.
 *
 * <p>Each event is shown twice: {@link #before} and {@link #after} the fold has applied it.
 * RecentHistory grows with the items that are stored or in hands, not with the run.
 */
public final class Invariants {
  /** How many violations are kept, and a deadlock besides; all are counted. */
  static final int KEPT = 20;

  private final List<Violation> violations = new ArrayList<>();
  private final Map<ViolationKind, Fault> faults = new LinkedHashMap<>();
  private final RecentHistory history = new RecentHistory();
  private final ItemTracker tracker = new ItemTracker();
  private final ResultsRecorder recorder = new ResultsRecorder();
  private final HostileItems hostileItems = new HostileItems();
  private long count;
  private long lost;
  private long duplicated;
  private long outOfOrder;

  /** Items made beyond those that are somewhere, as far as already reported. */
  private long missing;

  private int stops;
  private boolean reported;
  private boolean stoodStill;

  public RunVerdict verdict() {
    return new RunVerdict(
        count,
        List.copyOf(violations),
        List.copyOf(faults.values()),
        lost,
        duplicated,
        outOfOrder,
        stoodStill);
  }

  /** How many violations there were so far. */
  long count() {
    return count;
  }

  /** What was stored and what was taken so far. */
  public Results results() {
    return recorder.results();
  }

  /** Judges the event against the state in which it happens. */
  public void before(Event event, StateFold fold) {
    reported = false;
    if (event instanceof AcquiredLock e) {
      checkNoOwner(e, e.lock(), fold);
    } else if (event instanceof StoppedWaiting e) {
      checkNoOwner(e, fold.lockOf(e.condition()), fold);
    } else if (event instanceof SlotWritten e) {
      checkLockHeld(e, e.item(), fold);
      checkWrite(e, fold);
    } else if (event instanceof SlotRead e) {
      checkLockHeld(e, e.item(), fold);
      checkRead(e, e.item(), fold);
    } else if (event instanceof SlotCopied e) {
      checkRead(e, e.item(), fold);
    } else if (event instanceof ThreadEnded) {
      checkNothingHeld(event, fold);
    } else if (event instanceof ThreadFailed e) {
      failed(e, fold);
      checkNothingHeld(event, fold);
    } else if (event instanceof FailureCaught || event instanceof ThreadRestarted) {
      checkNothingDropped(event, fold);
    } else if (event instanceof IndexMoved || event instanceof CapacityChanged) {
      checkLockHeld(event, null, fold);
    } else if (event instanceof ResultComputed e) {
      recorder.computed(e.item(), fold.threadName(e.thread()), e.result());
    } else if (event instanceof ItemFinished e) {
      checkFinish(e, fold);
    } else if (event instanceof HostileItemMade e) {
      hostileItems.add(e.item(), e.flaw(), tracker.has(e.item()));
    } else if (event instanceof ItemRefused e) {
      keptOut(e.item(), fold.hands(e.thread()));
    } else if (event instanceof ItemDeadLettered e) {
      keptOut(e.item(), fold.hands(e.thread()));
    }
  }

  /** Judges the state that follows from the event. */
  public void after(Event event, StateFold fold) {
    history.saw(event, fold);
    if (!(event instanceof SlotWritten
        || event instanceof SlotRead
        || event instanceof SlotCopied
        || event instanceof ItemMade
        || event instanceof ItemFinished
        || event instanceof ItemRefused
        || event instanceof ItemDeadLettered
        || event instanceof FailureCaught
        || event instanceof ThreadRestarted
        || event instanceof CapacityChanged)) {
      return;
    }
    long nowMissing =
        fold.made() - fold.finished() - fold.out() - fold.occupancy() - fold.inHands();
    if (nowMissing != missing && !reported) {
      report(
          ViolationKind.NOT_CONSERVED,
          event,
          null,
          "after a step of %s, made items are no longer finished + kept out + in slots + in hands",
          fold);
    }
    missing = nowMissing;
  }

  private void checkFinish(ItemFinished e, StateFold fold) {
    ItemFlaw how = hostileItems.use(e.item());
    if (!tracker.finish(e.item())) {
      duplicated++;
      report(ViolationKind.DUPLICATED, e, e.item(), "%s finished item %s a second time", fold);
    } else if (how != null) {
      String message = "%s used item %s, which was " + how.name().toLowerCase(Locale.ROOT);
      report(ViolationKind.BAD_ITEM_USED, e, e.item(), message, fold);
    }
  }

  /** The item of a put that was refused is not one that was taken, be it a replay of such a one. */
  private void keptOut(Item item, @Nullable ItemLife life) {
    hostileItems.remove(item);
    boolean stored = life == null || life.inserted() != ItemLife.NOT_YET;
    if (stored && tracker.finish(item)) {
      recorder.notUsed(item);
    }
  }

  private void checkNoOwner(Event e, String lock, StateFold fold) {
    int owner = fold.owner(lock);
    if (owner != Event.NO_THREAD) {
      String message = "%s got " + lock + " while " + fold.threadName(owner) + " holds it";
      report(ViolationKind.TWO_LOCK_OWNERS, e, null, message, fold);
    }
  }

  private void checkLockHeld(Event e, @Nullable Item item, StateFold fold) {
    if (fold.hasLocks() && !fold.holdsALock(e.thread())) {
      report(
          ViolationKind.ACTED_WITHOUT_LOCK,
          e,
          item,
          "%s acted on the buffer without its lock",
          fold);
    }
  }

  private void checkWrite(SlotWritten e, StateFold fold) {
    ItemLife there = fold.slot(e.slot());
    if (there != null && there.isStored()) {
      lost++;
      tracker.unstore(there.item());
      recorder.lost(there.item());
      hostileItems.remove(there.item());
      String message = "%s put item %s over item " + there.item().number();
      report(ViolationKind.OVERWRITTEN, e, e.item(), message, fold);
    } else if (fold.occupancy() >= fold.capacity()) {
      String message = "%s put item %s though all " + fold.capacity() + " slots were taken";
      report(ViolationKind.OVER_CAPACITY, e, e.item(), message, fold);
    }
    ItemLife inHands = fold.hands(e.thread());
    if (inHands != null && inHands.removed() != ItemLife.NOT_YET) {
      tracker.finish(inHands.item()); // it was taken and goes back
      if (!inHands.item().isTheEnd()) {
        recorder.notUsed(inHands.item());
      }
    }
    if (e.item() != null) {
      tracker.store(e.item());
      recorder.stored(e.item(), fold.threadName(e.thread()));
    }
  }

  private void checkNothingHeld(Event e, StateFold fold) {
    if (fold.holdsALock(e.thread())) {
      report(ViolationKind.LOCK_NOT_RELEASED, e, null, "%s is over and still holds the lock", fold);
    }
  }

  private void failed(ThreadFailed e, StateFold fold) {
    boolean lock = e.message().contains(IllegalMonitorStateException.class.getSimpleName());
    ViolationKind kind = lock ? ViolationKind.WRONG_LOCK_USE : ViolationKind.THREAD_FAILED;
    note(violation(kind, e, null, fold.threadName(e.thread()) + " threw " + e.message(), fold));
  }

  private void checkNothingDropped(Event e, StateFold fold) {
    ItemLife dropped = fold.hands(e.thread());
    if (dropped != null) {
      lost++;
      recorder.lost(dropped.item());
      recorder.notUsed(dropped.item());
      report(
          ViolationKind.DROPPED, e, dropped.item(), "%s caught an error and dropped item %s", fold);
    }
  }

  private void checkRead(Event e, @Nullable Item item, StateFold fold) {
    if (item == null) {
      report(ViolationKind.TOOK_FROM_EMPTY, e, null, "%s took from an empty slot", fold);
      return;
    }
    boolean oldest = tracker.isOldest(item);
    Mark mark = oldest ? Mark.FINE : Mark.REORDERED;
    if (!tracker.unstore(item)) {
      mark = Mark.DOUBLED;
      duplicated++;
      report(ViolationKind.DUPLICATED, e, item, "%s took item %s a second time", fold);
    } else if (!oldest) {
      outOfOrder++;
      report(ViolationKind.OUT_OF_ORDER, e, item, "%s took item %s before an older one", fold);
    }
    recorder.taken(item, fold.threadName(e.thread()), mark);
    tracker.take(item);
  }

  /**
   * Judges a state after which nothing happened, because nobody can do anything any more; at most
   * one such state is reported.
   *
   * @param last the event that led there
   * @param couldGoOn whether a thread that waits could go on if it were woken
   */
  void standstill(Event last, Standstill standstill, SystemState state, IntPredicate couldGoOn) {
    if (!stoodStill) {
      stoodStill = true;
      ViolationKind kind = standstill.kind();
      String cause = new StandstillCauses(history, state, couldGoOn).of(kind);
      String name = state.thread(last.thread()).map(ThreadState::name).orElse("");
      Violation violation = new Violation(kind, last, name, null, standstill.sentence(), cause);
      count++;
      violations.add(violation);
      note(violation);
    }
  }

  /** Counts the violation and keeps it if it is worth it; the message takes its names. */
  private void report(
      ViolationKind kind, Event event, @Nullable Item item, String message, StateFold fold) {
    reported = true;
    count++;
    Fault known = faults.get(kind);
    if (known != null && violations.size() >= KEPT) {
      faults.put(kind, known.again());
      return;
    }
    String number = item == null ? "?" : String.valueOf(item.number());
    String sentence = message.formatted(fold.threadName(event.thread()), number);
    Violation violation = violation(kind, event, item, sentence, fold);
    note(violation);
    if (violations.size() < KEPT) {
      violations.add(violation);
    }
  }

  private Violation violation(
      ViolationKind kind, Event event, @Nullable Item item, String message, StateFold fold) {
    String cause = new ViolationCauses(history, tracker, fold).of(kind, event, item);
    return new Violation(kind, event, fold.threadName(event.thread()), item, message, cause);
  }

  /** How many faults there are that stop a run. */
  int stops() {
    return stops;
  }

  private void note(Violation violation) {
    if (violation.kind().stops() && !faults.containsKey(violation.kind())) {
      stops++;
    }
    faults.merge(violation.kind(), new Fault(violation, 1), (before, another) -> before.again());
  }
}
