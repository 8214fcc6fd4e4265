package bufferscope.measure;

import bufferscope.io.ConstantName;

/** The kinds of faults: one list for live runs, for stepped runs and for the search. */
public enum ViolationKind {
  /** A stored item was replaced before it was taken. */
  OVERWRITTEN,
  /** A thread had an item in hands when an exception was thrown, and went on without it. */
  DROPPED,
  TOOK_FROM_EMPTY,
  /** The same item was taken or finished twice. */
  DUPLICATED,
  /** The item taken was not the oldest one. */
  OUT_OF_ORDER,
  OVER_CAPACITY,
  /** An item of a hostile producer was used as if it were valid. */
  BAD_ITEM_USED,
  TWO_LOCK_OWNERS,
  /** No harm yet, and often none in the end; harm that follows from it has a kind of its own. */
  ACTED_WITHOUT_LOCK(Severity.WARNING),
  /** A thread is over and still holds a lock. */
  LOCK_NOT_RELEASED,
  /** No thread can go on, and there are items left. */
  DEADLOCK,
  /** A thread died of an {@link IllegalMonitorStateException}. */
  WRONG_LOCK_USE(Severity.FAILURE),
  /** A thread died of another exception. */
  THREAD_FAILED(Severity.FAILURE),
  /** Threads are in a loop that no other thread will end. */
  LIVELOCK,
  /** Two threads were at the same time in a collection that allows only one. */
  DATA_RACE,
  /** A program is over and has items left that other interleavings of it use up. */
  LEFT_OVER,
  /** The items made are not all finished, in slots or in hands. */
  NOT_CONSERVED;

  private final Severity severity;

  ViolationKind() {
    this(Severity.HARM);
  }

  ViolationKind(Severity severity) {
    this.severity = severity;
  }

  /** Returns true if a run stops at the fault, so that the user can look at the moment. */
  public boolean stops() {
    return severity != Severity.WARNING;
  }

  /** Returns true if a thread died, which violates no invariant. */
  public boolean isFailure() {
    return severity == Severity.FAILURE;
  }

  /** Returns true if no thread will make progress any more. */
  public boolean isStandstill() {
    return this == DEADLOCK || this == LIVELOCK;
  }

  /** Returns the name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  private enum Severity {
    WARNING,
    HARM,
    FAILURE
  }
}
