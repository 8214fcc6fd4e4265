package bufferscope.work;

import bufferscope.event.Role;
import bufferscope.sync.Slots;

/**
 * All that fixes a run before it starts.
 *
 * @param producers 1 to 1,000 threads
 * @param consumers 1 to 1,000 threads
 * @param capacity 1 to 1,024 slots
 * @param fair whether the lock is first come first served, instead of Java's default
 * @param itemsPerProducer after how many items a producer is done; {@link #ENDLESS} for never
 * @param seed repeats all random times
 */
public record Scenario(
    Mechanism mechanism,
    int producers,
    int consumers,
    int capacity,
    boolean fair,
    Timing production,
    Timing consumption,
    long itemsPerProducer,
    long seed) {

  public static final int MAX_THREADS = 1000;
  public static final long ENDLESS = Long.MAX_VALUE;

  /** What the program starts with: one producer, one consumer, the producer a little faster. */
  public static final Scenario FIRST_STEPS =
      new Scenario(
          Mechanism.TWO_CONDITIONS,
          1,
          1,
          8,
          false,
          new Timing(new Rate(2), Distribution.CONSTANT),
          new Timing(new Rate(1.5), Distribution.CONSTANT),
          ENDLESS,
          1);

  public Scenario {
    checkRange("producers", producers, MAX_THREADS);
    checkRange("consumers", consumers, MAX_THREADS);
    Slots.checkCapacity(capacity);
    checkRange("items per producer", itemsPerProducer, ENDLESS);
  }

  public int threads(Role role) {
    return role == Role.PRODUCER ? producers : consumers;
  }

  public Timing timing(Role role) {
    return role == Role.PRODUCER ? production : consumption;
  }

  public Scenario withThreads(Role role, int count) {
    boolean producing = role == Role.PRODUCER;
    return new Scenario(
        mechanism,
        producing ? count : producers,
        producing ? consumers : count,
        capacity,
        fair,
        production,
        consumption,
        itemsPerProducer,
        seed);
  }

  public Scenario withTiming(Role role, Timing timing) {
    boolean producing = role == Role.PRODUCER;
    return new Scenario(
        mechanism,
        producers,
        consumers,
        capacity,
        fair,
        producing ? timing : production,
        producing ? consumption : timing,
        itemsPerProducer,
        seed);
  }

  public Scenario withCapacity(int newCapacity) {
    return new Scenario(
        mechanism,
        producers,
        consumers,
        newCapacity,
        fair,
        production,
        consumption,
        itemsPerProducer,
        seed);
  }

  public Scenario withFair(boolean newFair) {
    return new Scenario(
        mechanism,
        producers,
        consumers,
        capacity,
        newFair,
        production,
        consumption,
        itemsPerProducer,
        seed);
  }

  public Scenario withSeed(long newSeed) {
    return new Scenario(
        mechanism,
        producers,
        consumers,
        capacity,
        fair,
        production,
        consumption,
        itemsPerProducer,
        newSeed);
  }

  private static void checkRange(String what, long value, long max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException("%s: %,d is not in 1 to %,d".formatted(what, value, max));
    }
  }
}
