package bufferscope.ui.session;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.SystemState;
import bufferscope.work.EndOfStream;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges and measures a run from the record of its events. It keeps figures at some thousand
 * moments, and at each moment at which something went wrong.
 */
public final class JudgedPast {
  /** The number of moments with figures besides those of faults. */
  private static final int MOMENTS = FigureLog.MOST / 2;

  private static final int MOST_FAULTS = FigureLog.MOST / 4;

  private static final Set<Class<?>> CREATIONS =
      Set.of(
          LockCreated.class,
          ConditionCreated.class,
          SemaphoreCreated.class,
          CellCreated.class,
          SlotsCreated.class,
          MessageCreated.class,
          ThreadStarted.class);

  private final Observation seen;
  private final int poolThreads;
  private final boolean restIsFine;
  private final boolean virtual;
  private final FigureLog figures = new FigureLog();
  private final List<Long> stops = new ArrayList<>();
  private final Set<Long> leftByInterrupt;
  private final long interval;
  private @Nullable Event last;
  private @Nullable Event lastChange;
  private boolean open;
  private long endedAt = -Standstill.QUIET_NANOS - 1;
  private int faultsLogged;

  private JudgedPast(Stretch stretch, Optional<Scenario> scenario, boolean virtual) {
    this.virtual = virtual;
    seen = Observation.from(stretch.stateAt(stretch.first()), scenario.isEmpty());
    poolThreads = scenario.map(known -> known.host().poolThreads()).orElse(0);
    restIsFine = scenario.map(JudgedPast::mayRest).orElse(true);
    leftByInterrupt = leftByInterrupt(stretch);
    interval = stretch.size() / MOMENTS + 1;
    open = stretch.first() > 0;
    if (open) {
      log();
    }
  }

  /** Judges a run of that scenario, or of code that is not known. */
  static JudgedPast of(SavedRun saved, Optional<Scenario> scenario) {
    Stretch stretch = saved.stretch();
    JudgedPast judged = new JudgedPast(stretch, scenario, saved.isVirtual());
    stretch.read(stretch.first(), stretch.end(), judged::read);
    judged.lookForStandstill(stretch.endAt());
    judged.log();
    return judged;
  }

  /** Returns the events with which threads left wait sets because they were interrupted. */
  private static Set<Long> leftByInterrupt(Stretch stretch) {
    Map<Integer, Long> left = new HashMap<>();
    Set<Long> byInterrupt = new HashSet<>();
    stretch.read(
        stretch.first(),
        stretch.end(),
        (index, event) -> {
          if (event instanceof LeftWaitSet) {
            left.put(event.thread(), index);
          } else if (event instanceof StoppedWaiting e && left.containsKey(e.thread())) {
            long since = left.remove(e.thread());
            if (e.end() == WaitEnd.INTERRUPTED) {
              byInterrupt.add(since);
            }
          }
        });
    return byInterrupt;
  }

  private static boolean mayRest(Scenario scenario) {
    EndOfStream end = scenario.workload().end();
    return end == EndOfStream.NONE || end == EndOfStream.INTERRUPT;
  }

  /** Returns the figures, at one moment at least. */
  FigureLog figures() {
    return figures;
  }

  /** Returns the first moment in that part at which a fault of another kind began. */
  OptionalLong nextStop(long after, long until) {
    return stops.stream()
        .mapToLong(Long::longValue)
        .filter(stop -> stop > after && stop <= until)
        .findFirst();
  }

  private void read(long index, Event event) {
    boolean ends = isEndedFromOutside(index, event);
    if (last != null && (ends || event.at() - last.at() > Standstill.QUIET_NANOS)) {
      lookForStandstill(event.at());
    }
    lookForLoop(event);
    if (ends) {
      endedAt = event.at();
    }
    if (!open && !CREATIONS.contains(event.getClass())) {
      open = true;
      log();
    } else if (open && index % interval == 0) {
      log();
    }
    long violations = seen.violations();
    int kinds = seen.stops();
    if (event instanceof SettingChanged || event instanceof CapacityChanged) {
      seen.settingChanged();
    }
    seen.read(event);
    last = event;
    if (seen.violations() > violations && faultsLogged++ < MOST_FAULTS) {
      log();
    }
    stopIfWorse(kinds);
  }

  /** Returns true if a thread's wait or life is ended from outside, and not by its own code. */
  private boolean isEndedFromOutside(long index, Event event) {
    return leftByInterrupt.contains(index)
        || event instanceof ThreadInterrupted
        || event instanceof GaveUpLock
        || event instanceof GaveUpPermit
        || (event instanceof ThreadEnded e && e.ending() == Ending.INTERRUPTED)
        || (event instanceof StoppedWaiting w && w.end() == WaitEnd.INTERRUPTED);
  }

  /** Checks whether no thread can go on. While a stop ends one thread after the other, they can. */
  private void lookForStandstill(long now) {
    Event led = last;
    if (led != null && !seen.verdict().stuck() && now - endedAt > Standstill.QUIET_NANOS) {
      int kinds = seen.stops();
      Standstill.deadlock(seen.state(), poolThreads, restIsFine)
          .or(this::loopInVirtualTime)
          .ifPresent(found -> seen.standstill(led, found));
      stopIfWorse(kinds);
    }
  }

  /**
   * In virtual time, a call takes no time: a thread that is still in a call when time passes is in
   * a loop.
   */
  private Optional<Standstill> loopInVirtualTime() {
    SystemState state = seen.state();
    boolean hasWork = state.buffer().occupancy() + state.inHands() > 0;
    return virtual && hasWork ? Standstill.noProgress(state, true) : Optional.empty();
  }

  /**
   * Checks whether threads have only repeated themselves for long, as the watch of a live run does.
   */
  private void lookForLoop(Event event) {
    if (!Standstill.isRepeatable(event)) {
      lastChange = event;
    } else if (lastChange != null && event.at() - lastChange.at() > Standstill.LOOP_NANOS) {
      Event led = lastChange;
      lastChange = null; // it is looked at once
      int kinds = seen.stops();
      Standstill.noProgress(seen.state(), true)
          .filter(found -> !seen.verdict().stuck())
          .ifPresent(found -> seen.standstill(led, found));
      stopIfWorse(kinds);
    }
  }

  private void stopIfWorse(int kinds) {
    if (seen.stops() > kinds) {
      stops.add(seen.state().events());
      log();
    }
  }

  private void log() {
    figures.add(Frame.of(Phase.PAUSED, seen.state().at(), seen, List.of(), 0));
  }
}
