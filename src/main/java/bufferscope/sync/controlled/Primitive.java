package bufferscope.sync.controlled;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A primitive that buffer code made. The primitives of a sort are numbered in the order of
 * creation.
 */
public sealed interface Primitive {
  String name();

  /**
   * A lock.
   *
   * @param monitor whether it is the built-in monitor of an object
   */
  record LockPart(String name, boolean monitor) implements Primitive {
    LockPart(String name) {
      this(name, false);
    }
  }

  /**
   * A condition.
   *
   * @param lock the number of its lock
   * @param anyWaiter whether a signal may reach any waiting thread, as with built-in monitors
   */
  record ConditionPart(String name, int lock, boolean anyWaiter) implements Primitive {
    ConditionPart(String name, int lock) {
      this(name, lock, false);
    }
  }

  record SemaphorePart(String name, int permits, boolean binary) implements Primitive {}

  /** A cell. */
  record CellPart(String name, int value, Sharing sharing, Reading reading) implements Primitive {
    /** Creates a cell whose numbers are shown as this text. */
    public CellPart(String name, int value, Sharing sharing, IntFunction<String> text) {
      this(name, value, sharing, new Reading(CodePart.STATUS, "", 0, text, word -> List.of()));
    }

    /** Returns true if it is a collection that has elements at that value. */
    public boolean hasElements(int at) {
      return reading.part() == CodePart.COLLECTION && !reading.values().apply(at).isEmpty();
    }

    CellPart(String name, int value) {
      this(name, value, Sharing.PLAIN, Reading.NUMBER);
    }
  }

  /**
   * The meaning of the numbers in a cell.
   *
   * @param part the part of the code that the cell is
   * @param array the name of the array whose element it is, if it is one
   * @param index the index of the element
   * @param text returns a number as text
   * @param values returns the values that a number stands for: none for null, several in a
   *     collection
   */
  record Reading(
      CodePart part,
      String array,
      int index,
      IntFunction<String> text,
      IntFunction<List<Object>> values) {
    /** Numbers that stand for themselves. */
    public static final Reading NUMBER = ofNumber(CodePart.NUMBER);

    /** Permits of a semaphore. */
    public static final Reading PERMITS = ofNumber(CodePart.PERMITS);

    private static Reading ofNumber(CodePart part) {
      return new Reading(part, "", 0, String::valueOf, List::of);
    }
  }

  /** The part of the code that a cell is. */
  enum CodePart {
    /** The state of a thread, which is no data of the code. */
    STATUS,
    NUMBER,
    PERMITS,
    FIELD,
    ELEMENT,
    COLLECTION
  }

  /** The meaning of an access by two threads to a cell at the same time. */
  enum Sharing {
    /** The cell is made for concurrent access. */
    ATOMIC,
    /** A data race: real hardware may show more than interleavings. */
    PLAIN,
    /** A data race on a collection, which may break it. */
    NOT_THREAD_SAFE
  }

  record SlotsPart(String name, int capacity) implements Primitive {}

  record MessagePart(String name) implements Primitive {}

  /**
   * A thread of a program that starts its threads itself.
   *
   * @param life the number of the cell that holds its stage, one of the constants here
   */
  record ThreadPart(String name, boolean daemon, int life) implements Primitive {
    public static final int NEW = 0;
    public static final int ALIVE = 1;
    public static final int OVER = 2;
  }
}
