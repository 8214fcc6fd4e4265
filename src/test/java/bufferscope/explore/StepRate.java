package bufferscope.explore;

import bufferscope.work.Mechanism;
import java.util.SplittableRandom;

/** How fast operations are carried out where nothing is stored: random schedules, one by one. */
public final class StepRate {
  private StepRate() {}

  /** Operations per second over that many operations. */
  public static double perSecond(Mechanism mechanism, long operations) {
    Bounds bounds = new Bounds(3, 3, 3, Bounds.ENDLESS);
    Machine machine = Model.of(mechanism, bounds, Semantics.BARGING).machine();
    SplittableRandom random = new SplittableRandom(1);
    int[] words = machine.start();
    int[] able = new int[bounds.threads()];
    long began = System.nanoTime();
    for (long operation = 0; operation < operations; operation++) {
      int count = 0;
      for (int thread = 0; thread < able.length; thread++) {
        if (machine.moves.canAct(words, thread)) {
          able[count++] = thread;
        }
      }
      machine.step(words, able[random.nextInt(count)], Queues.NOBODY);
    }
    return operations * 1e9 / (System.nanoTime() - began);
  }
}
