package bufferscope.ui.timeline;

import bufferscope.record.MarkKind;

/** A mark in the strip beside the states of threads, with a shape of its own. */
enum Sign {
  PUT,
  TAKE,
  SIGNAL,
  SIGNAL_TO_NONE,
  INTERRUPT,
  FAILURE,
  REFUSAL,
  CAPACITY,
  /** A setting other than the capacity was changed. */
  SETTING,
  SHUTDOWN,
  VIOLATION;

  static Sign of(MarkKind kind) {
    return switch (kind) {
      case PUT -> PUT;
      case TAKE -> TAKE;
      case SIGNAL -> SIGNAL;
      case SIGNAL_TO_NONE -> SIGNAL_TO_NONE;
      case INTERRUPT -> INTERRUPT;
      case FAILURE -> FAILURE;
      case REFUSAL -> REFUSAL;
      case CAPACITY -> CAPACITY;
      case SETTING -> SETTING;
      case SHUTDOWN -> SHUTDOWN;
    };
  }

  /** Returns true if it is rare enough to be seen at any scale, as a flag on the axis. */
  boolean isFlag() {
    return switch (this) {
      case PUT, TAKE, SIGNAL, SIGNAL_TO_NONE -> false;
      case INTERRUPT, FAILURE, REFUSAL, CAPACITY, SETTING, SHUTDOWN, VIOLATION -> true;
    };
  }
}
