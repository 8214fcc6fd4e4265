package bufferscope.measure;

import bufferscope.io.ConstantName;

/**
 * What can go wrong: the one list for live runs, for those that are stepped through and for the
 * search.
 */
public enum ViolationKind {
  /** A stored item was replaced before it was taken. */
  OVERWRITTEN,
  /** A thread had an item in hands when something was thrown, and went on without it. */
  DROPPED,
  TOOK_FROM_EMPTY,
  /** The same item was taken or finished twice. */
  DUPLICATED,
  /** The item taken was not the oldest one. */
  OUT_OF_ORDER,
  OVER_CAPACITY,
  /** An item of a hostile producer was used as if it were right. */
  BAD_ITEM_USED,
  TWO_LOCK_OWNERS,
  /** No harm yet, and often none in the end; the harm that comes of it has a kind of its own. */
  ACTED_WITHOUT_LOCK(Severity.WARNING),
  /** A thread is over and still holds a lock. */
  LOCK_NOT_RELEASED,
  /** No thread can go on, and there are items left. */
  DEADLOCK,
  /** A thread died of an {@link IllegalMonitorStateException}. */
  WRONG_LOCK_USE(Severity.FAILURE),
  /** A thread died of something else that it threw. */
  THREAD_FAILED(Severity.FAILURE),
  /** Threads are in a loop that no other thread will end. */
  LIVELOCK,
  /** Two threads were in a collection at the same time that allows one. */
  DATA_RACE,
  /** Made = finished + in slots + in hands does not hold. */
  NOT_CONSERVED;

  private final Severity severity;

  ViolationKind() {
    this(Severity.HARM);
  }

  ViolationKind(Severity severity) {
    this.severity = severity;
  }

  /** Returns true if a run stops at it, so that the moment can be looked at. */
  public boolean stops() {
    return severity != Severity.WARNING;
  }

  /** Returns true if it is a thread that died, and no invariant. */
  public boolean isFailure() {
    return severity == Severity.FAILURE;
  }

  /** Returns true if it is that no thread gets any further. */
  public boolean isStandstill() {
    return this == DEADLOCK || this == LIVELOCK;
  }

  /** The name in files and on the command line. */
  public String id() {
    return ConstantName.of(this);
  }

  private enum Severity {
    WARNING,
    HARM,
    FAILURE
  }
}
