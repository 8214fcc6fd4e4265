package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.concurrent.CyclicBarrier}. Its word is twice the number of threads
 * that have arrived, plus the parity of the turn.
 */
public final class BarrierTwin extends Twin {
  private final int parties;
  private final @Nullable Runnable action;

  public BarrierTwin(int parties) {
    this(parties, null);
  }

  public BarrierTwin(int parties, @Nullable Runnable action) {
    super(Sharing.ATOMIC, 0);
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    this.action = action;
  }

  private enum BarrierStep {
    ARRIVE,
    TRIP,
    PASS
  }

  /**
   * An operation of a thread on the barrier. A thread that passes waits until the parity of the
   * turn is no longer {@code turn}.
   */
  private record BarrierFunction(BarrierStep phase, int parties, int turn) implements CellFunction {
    @Override
    public boolean isEnabled(int value) {
      return switch (phase) {
        case ARRIVE -> value / 2 < parties;
        case TRIP -> true;
        case PASS -> value % 2 != turn;
      };
    }

    @Override
    public int answer(int value) {
      return value;
    }

    @Override
    public int next(int value) {
      return switch (phase) {
        case ARRIVE -> value + 2;
        case TRIP -> 1 - value % 2;
        case PASS -> value;
      };
    }

    @Override
    public String toString() {
      return switch (phase) {
        case ARRIVE -> "await() arrives";
        case TRIP -> "await() lets all go";
        case PASS -> "await()";
      };
    }
  }

  @Override
  List<@Nullable Object> constants() {
    return Collections.singletonList(action);
  }

  public int await() throws InterruptedException {
    int before = applyInterruptibly(new BarrierFunction(BarrierStep.ARRIVE, parties, 0));
    int arrived = before / 2 + 1;
    if (arrived < parties) {
      applyInterruptibly(new BarrierFunction(BarrierStep.PASS, parties, before % 2));
    } else {
      if (action != null) {
        action.run();
      }
      apply(new BarrierFunction(BarrierStep.TRIP, parties, 0));
    }
    return parties - arrived;
  }

  public int getParties() {
    return parties;
  }
}
