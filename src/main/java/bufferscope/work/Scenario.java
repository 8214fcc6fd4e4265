package bufferscope.work;

import bufferscope.event.Role;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All settings of a run.
 *
 * @param linePauses the sleeps of threads at lines of buffer code, at most {@link #MAX_LINE_PAUSES}
 * @param seed determines all random times and values
 */
public record Scenario(
    BufferSetup buffer,
    Team producers,
    Team consumers,
    Workload workload,
    Host host,
    SafeguardSettings safeguards,
    List<LinePause> linePauses,
    long seed) {

  public static final int MAX_LINE_PAUSES = 100;

  /**
   * The first scenario of the program: one producer and one consumer, the producer a little faster.
   */
  public static final Scenario FIRST_STEPS =
      of(
          new BufferSetup(Mechanism.TWO_CONDITIONS, 8, false),
          new Team(1, new Timing(new Rate(2), Distribution.CONSTANT)),
          new Team(1, new Timing(new Rate(1.5), Distribution.CONSTANT)),
          Workload.DEFAULT);

  public Scenario {
    linePauses = List.copyOf(linePauses);
    Range.check("line pauses", linePauses.size(), 0, MAX_LINE_PAUSES);
    Range.check(
        "hostile producers", workload.faultInjection().hostileProducers(), 0, producers.threads());
    if (workload.end() == EndOfStream.JOIN && !buffer.mechanism().isJoinable()) {
      throw unable(buffer.mechanism(), "joined", Mechanism.TASK_QUEUE);
    }
    if (!safeguards.putLimit().isZero() && !buffer.mechanism().isTimed()) {
      throw unable(buffer.mechanism(), "put into with a time limit", Mechanism.TWO_CONDITIONS);
    }
  }

  /** Returns a scenario whose workers have threads of their own, without safeguards and pauses. */
  public static Scenario of(BufferSetup buffer, Team producers, Team consumers, Workload workload) {
    return new Scenario(
        buffer,
        producers,
        consumers,
        workload,
        Host.OWN_THREADS,
        SafeguardSettings.OFF,
        List.of(),
        1);
  }

  private static IllegalArgumentException unable(Mechanism mechanism, String what, Mechanism able) {
    return new IllegalArgumentException(
        "mechanism: %s cannot be %s; %s can".formatted(mechanism.id(), what, able.id()));
  }

  public Mechanism mechanism() {
    return buffer.mechanism();
  }

  public int capacity() {
    return buffer.capacity();
  }

  public boolean fair() {
    return buffer.fair();
  }

  public Team team(Role role) {
    return role == Role.PRODUCER ? producers : consumers;
  }

  public int threads(Role role) {
    return team(role).threads();
  }

  public Timing timing(Role role) {
    return team(role).timing();
  }

  /** Returns the random numbers of one thread, which differ from those of other threads. */
  public SplittableRandom random(int thread) {
    return new SplittableRandom(seed * 1_000_003 + thread);
  }

  public Scenario withBuffer(BufferSetup newBuffer) {
    return new Scenario(
        newBuffer, producers, consumers, workload, host, safeguards, linePauses, seed);
  }

  public Scenario withMechanism(Mechanism mechanism) {
    return withBuffer(new BufferSetup(mechanism, capacity(), fair()));
  }

  /**
   * Returns this scenario with another mechanism. It loses the settings that the mechanism does not
   * support and the pauses at lines of the old code. Poison pills replace a join that is not
   * supported.
   */
  public Scenario fittedTo(Mechanism mechanism) {
    boolean joins = workload.end() == EndOfStream.JOIN && !mechanism.isJoinable();
    return new Scenario(
        new BufferSetup(mechanism, Math.max(capacity(), mechanism.minCapacity()), fair()),
        producers,
        consumers,
        joins ? workload.withEnd(EndOfStream.POISON_PILLS) : workload,
        host,
        mechanism.isTimed() ? safeguards : safeguards.withPutLimit(Duration.ZERO),
        List.of(),
        seed);
  }

  /**
   * Returns this scenario for a buffer from a file, which has none of what only some mechanisms
   * have: it has a capacity, cannot be joined, and waits as long as it takes.
   */
  public Scenario forFile() {
    return fittedTo(Mechanism.ONE_CONDITION_SIGNAL_ALL).withLinePauses(linePauses);
  }

  public Scenario withCapacity(int capacity) {
    return withBuffer(new BufferSetup(mechanism(), capacity, fair()));
  }

  public Scenario withFair(boolean fair) {
    return withBuffer(new BufferSetup(mechanism(), capacity(), fair));
  }

  private Scenario withTeam(Role role, Team team) {
    boolean producing = role == Role.PRODUCER;
    Team newProducers = producing ? team : producers;
    Team newConsumers = producing ? consumers : team;
    return new Scenario(
        buffer, newProducers, newConsumers, workload, host, safeguards, linePauses, seed);
  }

  public Scenario withThreads(Role role, int count) {
    return withTeam(role, team(role).withThreads(count));
  }

  public Scenario withTiming(Role role, Timing timing) {
    return withTeam(role, team(role).withTiming(timing));
  }

  public Scenario withWorkload(Workload newWorkload) {
    return new Scenario(
        buffer, producers, consumers, newWorkload, host, safeguards, linePauses, seed);
  }

  public Scenario withHost(Host newHost) {
    return new Scenario(
        buffer, producers, consumers, workload, newHost, safeguards, linePauses, seed);
  }

  public Scenario withSafeguards(SafeguardSettings newSafeguards) {
    return new Scenario(
        buffer, producers, consumers, workload, host, newSafeguards, linePauses, seed);
  }

  public Scenario withLinePauses(List<LinePause> newLinePauses) {
    return new Scenario(
        buffer, producers, consumers, workload, host, safeguards, newLinePauses, seed);
  }

  public Scenario withSeed(long newSeed) {
    return new Scenario(
        buffer, producers, consumers, workload, host, safeguards, linePauses, newSeed);
  }
}
