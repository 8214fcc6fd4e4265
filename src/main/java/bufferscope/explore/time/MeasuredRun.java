package bufferscope.explore.time;

import bufferscope.event.Role;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Moves;
import bufferscope.explore.model.StepMeters;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.measure.RunMeter;
import bufferscope.measure.Stock;
import bufferscope.sync.controlled.Node;
import bufferscope.work.EndOfStream;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Workload;
import bufferscope.work.worker.VirtualWork;
import java.time.Duration;

/**
 * A run in virtual time that yields only figures. It makes the steps of a {@link VirtualRun}, with
 * the same random numbers, but emits no events and is not judged. That makes it several times as
 * fast.
 *
 * <p>It is for correct mechanisms with slots, and endless work. If anything goes wrong
 * nevertheless, {@link #isDoubtful} returns true, and a {@link VirtualRun} can find out why. For
 * one thread at a time.
 */
public final class MeasuredRun implements Stock {
  private final Scenario scenario;
  private final long stepNanos;
  private final Machine machine;
  private final Moves moves;
  private final int[] words;
  private final VirtualTime time;
  private final VirtualWork work;
  private final RunMeter meter = new RunMeter(this);
  private final StepMeters steps;
  private long made;
  private long finished;
  private boolean doubtful;

  /** Returns true if such a run is possible for the scenario. */
  public static boolean isPossible(Scenario scenario) {
    Workload workload = scenario.workload();
    return Reason.in(scenario).isEmpty()
        && scenario.mechanism().isCorrect()
        && scenario.mechanism().hasCapacity()
        && workload.itemsPerProducer() == Workload.ENDLESS
        && workload.end() == EndOfStream.NONE
        && workload.task() == Task.USE_UP;
  }

  /**
   * Creates a run that has not begun.
   *
   * @param scenario one for which it {@link #isPossible}
   * @param step the duration of each operation of buffer code
   */
  public MeasuredRun(Scenario scenario, Duration step) {
    this.scenario = scenario;
    stepNanos = step.toNanos();
    Model model =
        Model.timed(
            scenario.mechanism(), VirtualRun.bounds(scenario), VirtualRun.semantics(scenario));
    machine = model.machine();
    moves = machine.moves();
    words = machine.start();
    time = new VirtualTime(model, scenario.seed());
    work = new VirtualWork(scenario, event -> {});
    steps = new StepMeters(machine, meter);
    int threads = model.bounds().threads();
    for (int thread = 0; thread < threads; thread++) {
      meter.started(thread + 1, isProducer(thread) ? Role.PRODUCER : Role.CONSUMER, 0);
    }
    for (int thread = 0; thread < threads; thread++) {
      beginWork(thread);
    }
  }

  /**
   * Continues until that time.
   *
   * @param until nanoseconds since the run began
   * @throws TimeStandsStillException if that time will never come
   */
  public void goOn(long until) {
    while (!doubtful) {
      int thread = time.nextThread(words, until);
      if (thread == VirtualTime.NO_THREAD) {
        meter.advanceTo(time.now());
        doubtful = !time.anySleeps(words);
        return;
      }
      play(thread);
      time.checkThatItPasses();
    }
  }

  private void play(int thread) {
    Node node = moves.node(words, thread);
    boolean worked = moves.sleeps(words, thread);
    meter.advanceTo(time.now());
    steps.step(words, thread, time.now());
    doubtful |= machine.wrong() != null || moves.isOver(words, thread);
    if (worked) {
      endWork(thread);
    }
    if (machine.callOver() || moves.node(words, thread) != node) {
      beginWork(thread);
    }
    if (!worked && moves.isReady(words, thread)) {
      time.dwell(thread + 1, stepNanos);
    }
  }

  private boolean isProducer(int thread) {
    return thread < scenario.threads(Role.PRODUCER);
  }

  private void beginWork(int thread) {
    if (moves.sleeps(words, thread)) {
      time.sleep(thread + 1, work.nanos(thread + 1, 1));
    }
  }

  private void endWork(int thread) {
    meter.worked(thread + 1);
    if (isProducer(thread)) {
      made++;
    } else {
      finished++;
    }
  }

  /** Returns true if the run went wrong or stands still, and its figures are of no use. */
  public boolean isDoubtful() {
    return doubtful;
  }

  /** Returns the meter with the figures so far. */
  public RunMeter meter() {
    return meter;
  }

  @Override
  public int occupancy() {
    return steps.occupancy();
  }

  @Override
  public int capacity() {
    return scenario.capacity();
  }

  /**
   * Returns the items in hands. An item is made, then it is in hands, in the buffer, and in hands
   * again until it is used up.
   */
  @Override
  public int inHands() {
    return (int) (made - finished) - occupancy();
  }

  @Override
  public long made() {
    return made;
  }

  @Override
  public long finished() {
    return finished;
  }
}
