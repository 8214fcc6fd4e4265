package bufferscope.explore.model;

import bufferscope.work.Mechanism;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;

/** Measures the speed of operations if nothing is stored: random schedules, one by one. */
public final class StepRate {
  private StepRate() {}

  /** Operations per second of processor time, over that many operations. */
  public static double perSecond(Mechanism mechanism, long operations) {
    Bounds bounds = new Bounds(3, 3, 3, Bounds.ENDLESS);
    Machine machine = Model.of(mechanism, bounds, Semantics.BARGING).machine();
    SplittableRandom random = new SplittableRandom(1);
    int[] words = machine.start();
    long began = processorNanos();
    for (long operation = 0; operation < operations; operation++) {
      int thread = random.nextInt(bounds.threads());
      while (!machine.moves().canAct(words, thread)) {
        thread = thread + 1 == bounds.threads() ? 0 : thread + 1;
      }
      machine.step(words, thread, Queues.NO_THREAD);
    }
    return operations * 1e9 / (processorNanos() - began);
  }

  /**
   * Returns the processor time of the calling thread; unlike the time of day, it excludes other
   * threads.
   */
  public static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
