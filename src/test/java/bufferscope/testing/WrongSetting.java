package bufferscope.testing;

import bufferscope.measure.Violation.Kind;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest settings in which the wrong mechanisms fail every time. Where that takes a rare
 * interleaving, threads sleep at lines of the code, for much longer than the others need meanwhile.
 *
 * @param shows all kinds of violations that must be seen
 */
public record WrongSetting(Scenario scenario, List<Kind> shows) {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(1);

  public static List<WrongSetting> all() {
    return List.of(
        // C1 and C2 wait. P1 dwells in the lock until P2 wants it, so P2 comes in before C1, finds
        // the buffer full, and is in the wait set behind C2, to whom the next signal goes.
        wrong(Mechanism.ONE_CONDITION_SIGNAL, 2, 2, 1, 1, 2, 2)
            .pause("P1", "put", "changed.signal()", SHORT)
            .pause("P2", "put", "changed.signal()", SHORT)
            .shows(Kind.DEADLOCK),
        // C1 waits. P1 dwells in the lock until C2 wants it, who then takes the item before C1.
        wrong(Mechanism.TWO_CONDITIONS_IF, 1, 2, 1, 1, 2, 2)
            .pause("P1", "put", "notEmpty.signal()", LONG)
            .pause("C2", "take", "lock.lockInterruptibly()", LONG)
            .shows(Kind.TOOK_FROM_EMPTY),
        // Both producers see the empty slot before either fills it; C1 comes too late to help.
        wrong(Mechanism.TWO_CONDITIONS_EXTRA_UNLOCK, 2, 1, 1, 1, 2, 2)
            .pause("P1", "put", "slots.insert(item)", SHORT)
            .pause("P2", "put", "slots.insert(item)", SHORT)
            .pause("C1", "take", "lock.lockInterruptibly()", LONG.multipliedBy(3))
            .shows(Kind.ACTED_WITHOUT_LOCK, Kind.OVERWRITTEN),
        wrong(Mechanism.FORGOTTEN_SIGNAL, 1, 1, 1, 3, 8, 2).shows(Kind.DEADLOCK),
        wrong(Mechanism.SEMAPHORES_MUTEX_FIRST, 1, 1, 1, 2, 2, 2).shows(Kind.DEADLOCK),
        // Each is mostly between reading the count and writing it; the slower one has the last
        // word.
        wrong(Mechanism.NO_LOCK, 1, 1, 2, 1000, 1000, 1000)
            .pause("P1", "put", "count.set(count.get() + 1)", Duration.ofMillis(100))
            .pause("C1", "take", "count.set(count.get() - 1)", Duration.ofMillis(130))
            .shows(Kind.OVERWRITTEN),
        wrong(Mechanism.NO_LOCK, 1, 1, 2, 1000, 1000, 1000)
            .pause("P1", "put", "count.set(count.get() + 1)", Duration.ofMillis(130))
            .pause("C1", "take", "count.set(count.get() - 1)", Duration.ofMillis(100))
            .shows(Kind.TOOK_FROM_EMPTY),
        wrong(Mechanism.PIPELINE_UNGUARDED, 1, 1, 1, 8, 4, 2).shows(Kind.OVERWRITTEN),
        wrong(Mechanism.PIPELINE_UNGUARDED, 1, 1, 1, 2, 2, 4).shows(Kind.DUPLICATED),
        // P1 takes the lock that C1 released, and waits for it once more when C1 releases it again.
        wrong(Mechanism.PIPELINE_DOUBLE_RELEASE, 1, 1, 1, 3, 1000, 0.5)
            .pause("C1", "take", "producerLock.release(); // throws", SHORT)
            .shows(Kind.OVERWRITTEN));
  }

  private static WrongSetting wrong(
      Mechanism mechanism,
      int producers,
      int consumers,
      int capacity,
      long items,
      double production,
      double consumption) {
    Rate made = new Rate(production);
    Rate usedUp = new Rate(consumption);
    return new WrongSetting(
        WatchedRun.finite(producers, consumers, capacity, items, made, usedUp)
            .withMechanism(mechanism),
        List.of());
  }

  private WrongSetting pause(String thread, String method, String line, Duration duration) {
    List<LinePause> pauses = new ArrayList<>(scenario.linePauses());
    int number = SourceCode.line(scenario.mechanism(), method, line);
    pauses.add(new LinePause(thread, number, duration));
    return new WrongSetting(scenario.withLinePauses(pauses), shows);
  }

  private WrongSetting shows(Kind... kinds) {
    return new WrongSetting(scenario, List.of(kinds));
  }
}
