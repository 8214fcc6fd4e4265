package bufferscope.run;

import bufferscope.work.Hardening;
import bufferscope.work.Scenario;

/** Refuses scenarios with parts that a run cannot do yet, rather than to leave them out. */
final class Unfinished {
  private Unfinished() {}

  static void refuse(Scenario scenario) {
    refuseUnless("hostile producers", scenario.workload().mischief().hostileProducers(), 0);
    refuseUnless("hardening", scenario.hardening(), Hardening.OFF);
  }

  private static void refuseUnless(String what, Object wanted, Object doable) {
    if (!wanted.equals(doable)) {
      throw new IllegalArgumentException(
          "%s: %s cannot be run yet; only %s can".formatted(what, wanted, doable));
    }
  }
}
