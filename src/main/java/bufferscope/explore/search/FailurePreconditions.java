package bufferscope.explore.search;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.work.Mechanism;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions under which a wrong mechanism can fail. Without them no interleaving goes wrong; a
 * test compares these rules with the search.
 */
public final class FailurePreconditions {
  private FailurePreconditions() {}

  /**
   * The threads at the buffer, and the events that may affect them.
   *
   * @param interrupts whether a thread may be interrupted
   * @param wakeUps whether a spurious wake-up is possible
   */
  public record Setup(
      int producers,
      int consumers,
      int capacity,
      boolean fair,
      boolean interrupts,
      boolean wakeUps) {

    /** Returns the setting of a search. */
    public static Setup of(Bounds bounds, Semantics semantics) {
      return new Setup(
          bounds.producers(),
          bounds.consumers(),
          bounds.capacity(),
          semantics.fair(),
          semantics.interrupts() > 0,
          semantics.spurious() > 0);
    }

    /** Returns in words what this setting has and the other one does not. */
    public String beyond(Setup other) {
      return differences(other, "%d producers", "%d consumers", "capacity %d", "an interrupt")
          .collect(Collectors.joining(" and "));
    }

    /** Returns the same difference as options of the command line. */
    public String options(Setup other) {
      return differences(
              other, "--producers %d", "--consumers %d", "--capacity %d", "--interrupts 1")
          .collect(Collectors.joining(" "));
    }

    private Stream<String> differences(
        Setup other,
        String inProducers,
        String inConsumers,
        String inCapacity,
        String inInterrupts) {
      return Stream.of(
              producers == other.producers ? "" : inProducers.formatted(producers),
              consumers == other.consumers ? "" : inConsumers.formatted(consumers),
              capacity == other.capacity ? "" : inCapacity.formatted(capacity),
              interrupts == other.interrupts ? "" : inInterrupts)
          .filter(words -> !words.isEmpty());
    }

    private boolean hasRivals() {
      return producers > 1 || consumers > 1;
    }

    private Setup with(int newProducers, int newConsumers, int newCapacity) {
      return new Setup(newProducers, newConsumers, newCapacity, fair, interrupts, wakeUps);
    }
  }

  /** Returns a similar setting in which the mechanism can fail, if it cannot fail in this one. */
  public static Optional<Setup> remedy(Mechanism mechanism, Setup now) {
    return switch (mechanism) {
      case TWO_CONDITIONS_IF -> anotherConsumerUnless(now.hasRivals() || now.wakeUps(), now);
      case TWO_CONDITIONS_EXTRA_UNLOCK -> anotherConsumerUnless(now.hasRivals(), now);
      case NO_LOCK -> anotherConsumerUnless(now.hasRivals() || now.capacity() > 1, now);
      case ONE_CONDITION_SIGNAL -> withEnoughThreads(now);
      case UNLOCK_NOT_IN_FINALLY ->
          now.interrupts()
              ? Optional.empty()
              : Optional.of(
                  new Setup(
                      now.producers(),
                      now.consumers(),
                      now.capacity(),
                      now.fair(),
                      true,
                      now.wakeUps()));
      default -> Optional.empty();
    };
  }

  private static Optional<Setup> anotherConsumerUnless(boolean canFail, Setup now) {
    return canFail
        ? Optional.empty()
        : Optional.of(now.with(now.producers(), now.consumers() + 1, now.capacity()));
  }

  /**
   * Returns a setting with enough threads for one condition with {@code signal} to fail: half of
   * them must be more than fit into the buffer; see {@link MappedMechanism#isKnownFree}. A fair
   * lock also needs rivals on both sides; with one slot, that is enough.
   */
  private static Optional<Setup> withEnoughThreads(Setup now) {
    boolean tooFew = now.fair() && Math.min(now.producers(), now.consumers()) == 1;
    if (!tooFew && 2 * now.capacity() < now.producers() + now.consumers()) {
      return Optional.empty();
    }
    int producers = Math.max(now.fair() ? 2 : 1, now.producers());
    int consumers = Math.max(now.fair() || producers == 1 ? 2 : 1, now.consumers());
    int capacity = now.fair() ? 1 : Math.min(now.capacity(), (producers + consumers - 1) / 2);
    return Optional.of(now.with(producers, consumers, capacity));
  }
}
