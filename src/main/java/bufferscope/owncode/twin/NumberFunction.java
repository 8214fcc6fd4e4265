package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;

/** The operations of atomic numbers, semaphores and latches on their number, in one step. */
record NumberFunction(Arithmetic arithmetic, int argument, int other) implements CellFunction {

  enum Arithmetic {
    GET,
    /** Sets the number, and answers with the one before. */
    SET,
    /** Sets the number. */
    STORE,
    /** Adds to the number, and answers with the one before. */
    ADD,
    /** Adds to the number. */
    INCREASE,
    /** Gives back {@code argument} permits. */
    RELEASE,
    /** Sets the number to {@code other} if it is {@code argument}. */
    COMPARE_AND_SET,
    /** Takes {@code argument} permits, as soon as there are enough. */
    ACQUIRE,
    /** Takes {@code argument} permits if there are enough. */
    TRY_ACQUIRE,
    COUNT_DOWN,
    /** Adds 1 if the number is below {@code argument}. */
    INCREMENT_BELOW,
    /** Waits until the number is zero. */
    AWAIT_ZERO
  }

  static final NumberFunction GET = new NumberFunction(Arithmetic.GET, 0, 0);

  NumberFunction(Arithmetic arithmetic, int argument) {
    this(arithmetic, argument, 0);
  }

  @Override
  public boolean isLook() {
    return arithmetic == Arithmetic.GET;
  }

  @Override
  public boolean isEnabled(int value) {
    return switch (arithmetic) {
      case ACQUIRE -> value >= argument;
      case AWAIT_ZERO -> value == 0;
      default -> true;
    };
  }

  @Override
  public int next(int value) {
    return switch (arithmetic) {
      case GET, AWAIT_ZERO -> value;
      case SET, STORE -> argument;
      case ADD, INCREASE, RELEASE -> value + argument;
      case COMPARE_AND_SET -> value == argument ? other : value;
      case ACQUIRE -> value - argument;
      case TRY_ACQUIRE -> value >= argument ? value - argument : value;
      case COUNT_DOWN -> Math.max(0, value - 1);
      case INCREMENT_BELOW -> value < argument ? value + 1 : value;
    };
  }

  /** Returns no more than the code needs, since all that a call has seen is part of its state. */
  @Override
  public int answer(int value) {
    return switch (arithmetic) {
      case COMPARE_AND_SET -> value == argument ? 1 : 0;
      case TRY_ACQUIRE -> value >= argument ? 1 : 0;
      case STORE, INCREASE, ACQUIRE, RELEASE, COUNT_DOWN, AWAIT_ZERO -> 1;
      case INCREMENT_BELOW -> value < argument ? 1 : 0;
      default -> value;
    };
  }

  @Override
  public String toString() {
    return switch (arithmetic) {
      case GET -> "get()";
      case SET, STORE -> "set(%d)".formatted(argument);
      case ADD, INCREASE -> "add(%d)".formatted(argument);
      case RELEASE -> argument == 1 ? "release()" : "release(%d)".formatted(argument);
      case COMPARE_AND_SET -> "compareAndSet(%d, %d)".formatted(argument, other);
      case ACQUIRE -> argument == 1 ? "acquire()" : "acquire(%d)".formatted(argument);
      case TRY_ACQUIRE -> argument == 1 ? "tryAcquire()" : "tryAcquire(%d)".formatted(argument);
      case COUNT_DOWN -> "countDown()";
      case INCREMENT_BELOW -> "one more";
      case AWAIT_ZERO -> "await()";
    };
  }
}
