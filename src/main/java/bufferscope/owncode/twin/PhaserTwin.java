package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Primitive.Sharing;

/**
 * Stands for a {@link java.util.concurrent.Phaser} without parents and without a method of its own
 * at the end of a phase.
 */
public final class PhaserTwin extends Twin {
  private static final int MOST_PARTIES = (1 << 8) - 1;

  private static final int MOST_PHASES = 1 << 14;

  private enum Change {
    REGISTER,
    ARRIVE,
    ARRIVE_AND_DEREGISTER,
    /** Goes on when the phase is another one. */
    AWAIT,
    TERMINATE,
    GET_PHASE,
    GET_PARTIES,
    GET_UNARRIVED
  }

  /** The answer to an arrival if all parties have arrived. */
  private static final int UNREGISTERED = -1;

  /** The content: the phase, the registered parties, and those that have not arrived. */
  private record Count(int phase, int parties, int unarrived, boolean terminated) {
    static Count of(int word) {
      return new Count(
          (word >>> 16) % MOST_PHASES, (word >>> 8) & 0xff, word & 0xff, word >>> 31 == 1);
    }

    int word() {
      return (terminated ? 1 << 31 : 0) | (phase << 16) | (parties << 8) | unarrived;
    }

    /** Returns the phase as code sees it. */
    int number() {
      return terminated ? Integer.MIN_VALUE + phase : phase;
    }

    Count with(int newParties, int newUnarrived) {
      if (newUnarrived > 0 || (parties == 0 && newParties == 0)) {
        return new Count(phase, newParties, newUnarrived, terminated);
      }
      return new Count((phase + 1) % MOST_PHASES, newParties, newParties, newParties == 0);
    }
  }

  /** A change, in one step; {@code argument} is a number of parties, or a phase. */
  private record PhaserFunction(Change change, int argument) implements CellFunction {
    @Override
    public boolean isLook() {
      return change.compareTo(Change.GET_PHASE) >= 0;
    }

    @Override
    public boolean isEnabled(int word) {
      return change != Change.AWAIT || Count.of(word).number() != argument;
    }

    /** Returns no more than the code needs, since all that a call has seen is part of its state. */
    @Override
    public int answer(int word) {
      Count count = Count.of(word);
      return switch (change) {
        case ARRIVE, ARRIVE_AND_DEREGISTER ->
            count.unarrived == 0 && !count.terminated ? UNREGISTERED : count.number();
        case GET_PARTIES -> count.parties;
        case GET_UNARRIVED -> count.unarrived;
        default -> count.number();
      };
    }

    @Override
    public int next(int word) {
      Count count = Count.of(word);
      if (count.terminated) {
        return word;
      }
      return switch (change) {
        case AWAIT, GET_PHASE, GET_PARTIES, GET_UNARRIVED -> word;
        case REGISTER ->
            new Count(
                    count.phase,
                    checked(count.parties + argument),
                    count.unarrived + argument,
                    false)
                .word();
        case ARRIVE ->
            count.unarrived == 0 ? word : count.with(count.parties, count.unarrived - 1).word();
        case ARRIVE_AND_DEREGISTER ->
            count.unarrived == 0 ? word : count.with(count.parties - 1, count.unarrived - 1).word();
        case TERMINATE -> new Count(count.phase, count.parties, count.unarrived, true).word();
      };
    }

    @Override
    public String toString() {
      return switch (change) {
        case REGISTER -> "register()";
        case ARRIVE -> "arrive()";
        case ARRIVE_AND_DEREGISTER -> "arriveAndDeregister()";
        case AWAIT -> "awaitAdvance(" + argument + ")";
        case TERMINATE -> "forceTermination()";
        case GET_PHASE -> "getPhase()";
        case GET_PARTIES -> "getRegisteredParties()";
        case GET_UNARRIVED -> "getUnarrivedParties()";
      };
    }
  }

  public PhaserTwin() {
    this(0);
  }

  public PhaserTwin(int parties) {
    super(Sharing.ATOMIC, new Count(0, checked(parties), parties, false).word());
  }

  private static int checked(int parties) {
    if (parties < 0 || parties > MOST_PARTIES) {
      throw new IllegalArgumentException("Illegal number of parties");
    }
    return parties;
  }

  private int change(Change change, int argument) {
    return apply(new PhaserFunction(change, argument));
  }

  private int arrive(Change change) {
    int phase = change(change, 0);
    if (phase == UNREGISTERED) {
      throw new IllegalStateException("Attempted arrival of unregistered party");
    }
    return phase;
  }

  public int register() {
    return bulkRegister(1);
  }

  public int bulkRegister(int parties) {
    return change(Change.REGISTER, checked(parties));
  }

  public int arrive() {
    return arrive(Change.ARRIVE);
  }

  public int arriveAndDeregister() {
    return arrive(Change.ARRIVE_AND_DEREGISTER);
  }

  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  public int awaitAdvance(int phase) {
    return phase < 0 ? phase : change(Change.AWAIT, phase);
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    return phase < 0 ? phase : applyInterruptibly(new PhaserFunction(Change.AWAIT, phase));
  }

  public void forceTermination() {
    change(Change.TERMINATE, 0);
  }

  public int getPhase() {
    return change(Change.GET_PHASE, 0);
  }

  public int getRegisteredParties() {
    return change(Change.GET_PARTIES, 0);
  }

  public int getUnarrivedParties() {
    return change(Change.GET_UNARRIVED, 0);
  }

  public int getArrivedParties() {
    return getRegisteredParties() - getUnarrivedParties();
  }

  public boolean isTerminated() {
    return getPhase() < 0;
  }
}
