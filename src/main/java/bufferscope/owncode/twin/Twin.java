package bufferscope.owncode.twin;

import bufferscope.sync.controlled.CellFunction;
import bufferscope.sync.controlled.Operation.Action;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object of the JDK that threads may share: all its data is one word of the state. As
 * long as only one call can reach it, it keeps that word itself.
 */
abstract class Twin {
  private final Sharing sharing;
  private int word;

  Twin(Sharing sharing, int word) {
    this.sharing = sharing;
    this.word = word;
    heap().made(this);
  }

  static Heap heap() {
    return Heap.current();
  }

  /** Returns the word; to be used while only one thread can reach the object. */
  int word() {
    return word;
  }

  void setWord(int newWord) {
    word = newWord;
  }

  /** Returns the objects that it holds now; to be used while only one thread can reach it. */
  List<@Nullable Object> contents() {
    return List.of();
  }

  /** Returns the objects with which it was created and which it keeps. */
  List<@Nullable Object> constants() {
    return List.of();
  }

  final Sharing sharing() {
    return sharing;
  }

  final int apply(CellFunction function) {
    return apply(function.isLook() ? Action.LOOK_CELL : Action.UPDATE_CELL, function);
  }

  /** Applies the function; at once as long as main only creates what threads will do. */
  final int applyEarly(CellFunction function) {
    return heap().isInPrologue() ? applyAlone(function) : apply(function);
  }

  final int applyInterruptibly(CellFunction function) throws InterruptedException {
    return Answers.interruptible(apply(Action.UPDATE_CELL_INTERRUPTIBLY, function));
  }

  /** Applies the function, or returns 0 when the time has elapsed. */
  final int applyTimed(CellFunction function) throws InterruptedException {
    return Answers.interruptible(apply(Action.UPDATE_CELL_TIMED, function));
  }

  private int apply(Action action, CellFunction function) {
    Heap heap = heap();
    if (!heap.isAlone(this)) {
      return heap.perform(action, heap.cells().cell(this), heap.number(function));
    }
    if (!function.isEnabled(word)) {
      throw heap.notFollowed("waits for ever: no other thread can reach what it waits for");
    }
    return applyAlone(function);
  }

  private int applyAlone(CellFunction function) {
    int answer = function.answer(word);
    word = function.next(word);
    heap().alone().change(this);
    return answer;
  }

  /** Refuses objects that have an equals of their own. */
  static void checkIdentity(@Nullable Object object) {
    if (object != null && !ValueNumbers.isValue(object)) {
      try {
        if (object.getClass().getMethod("equals", Object.class).getDeclaringClass()
            != Object.class) {
          throw heap()
              .notFollowed("compares objects by an equals of their own, which is not modelled");
        }
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every object has it", e);
      }
    }
  }
}
