package bufferscope.scenario;

import bufferscope.run.Tempo;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.OnError;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Scenarios of all kinds that a file can hold. */
final class RandomScenarios {
  private final SplittableRandom random;

  RandomScenarios(SplittableRandom random) {
    this.random = random;
  }

  NamedScenario next() {
    return new NamedScenario(
        text(0, 59) + "x", text(0, 400), scenario(), new Tempo(millis(0, 1000)));
  }

  /** Tries until all parts go together. */
  private Scenario scenario() {
    while (true) {
      try {
        Mechanism mechanism = one(Mechanism.values());
        int slots = random.nextInt(mechanism.minCapacity(), 1025);
        return new Scenario(
            new BufferSetup(mechanism, slots, random.nextBoolean()),
            team(),
            team(),
            random.nextInt(3) == 0 ? Workload.DEFAULT : workload(),
            random.nextInt(3) == 0 ? new Host(random.nextInt(1, 1001)) : Host.OWN_THREADS,
            random.nextInt(3) == 0 ? safeguards() : SafeguardSettings.OFF,
            IntStream.range(0, random.nextInt(3)).mapToObj(i -> linePause()).toList(),
            random.nextLong(-(1L << 53) + 1, 1L << 53));
      } catch (IllegalArgumentException e) {
        // these do not go together
      }
    }
  }

  private Team team() {
    return new Team(random.nextInt(1, 1001), new Timing(rate(), one(Distribution.values())));
  }

  private Rate rate() {
    return switch (random.nextInt(3)) {
      case 0 -> Rate.UNLIMITED;
      case 1 -> new Rate(random.nextInt(1, 1001));
      default -> new Rate(0.1 * Math.pow(10_000, random.nextDouble()));
    };
  }

  private Workload workload() {
    ItemKind goods =
        switch (random.nextInt(3)) {
          case 0 -> new ItemKind.Numbers(random.nextInt(100));
          case 1 -> new ItemKind.RandomNumbers(random.nextInt(100), random.nextInt(100, 1_000_001));
          default -> new ItemKind.TypedLines();
        };
    return new Workload(
        goods,
        random.nextInt(3) == 0 ? Workload.ENDLESS : random.nextLong(1, 1_000_000_001),
        one(EndOfStream.values()),
        one(Task.values()),
        one(OnError.values()),
        new FaultInjection(random.nextInt(3), random.nextInt(3)));
  }

  private SafeguardSettings safeguards() {
    return new SafeguardSettings(
        millis(0, 60_000),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(0, 1025),
        one(Rescue.values()),
        random.nextInt(0, 1001),
        millis(0, 60_000));
  }

  private LinePause linePause() {
    return new LinePause("P" + random.nextInt(1, 20), random.nextInt(1, 200), millis(1, 60_000));
  }

  private Duration millis(int min, int max) {
    return Duration.ofMillis(random.nextInt(min, max + 1));
  }

  private String text(int min, int max) {
    String letters = "abc XYZ \"\\/{}[]:,äßλ\u20ac\ud83d\ude00";
    return random
        .ints(random.nextInt(min, max + 1), 0, letters.codePointCount(0, letters.length()))
        .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
