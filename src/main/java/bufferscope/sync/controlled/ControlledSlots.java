package bufferscope.sync.controlled;

import bufferscope.sync.Slots;
import bufferscope.sync.controlled.Operation.Action;

/**
 * Slots whose results come from the {@link Script}. As in a live run, storing an item and advancing
 * the position are two steps.
 */
final class ControlledSlots<E> implements Slots<E> {
  private final Script script;
  private final int number;
  private final int capacity;

  ControlledSlots(Script script, int number, int capacity) {
    this.script = script;
    this.number = number;
    this.capacity = capacity;
  }

  @Override
  public int capacity() {
    return capacity; // does not change, so the script is not asked
  }

  @Override
  public void setCapacity(int newCapacity) {
    throw script.notFollowed("the code changes the capacity, which a search does not support");
  }

  @Override
  public int size() {
    return script.ask(Action.SIZE, number, 0);
  }

  @Override
  public boolean isFull() {
    return script.ask(Action.IS_FULL, number, 0) == Operation.TRUE;
  }

  @Override
  public boolean isEmpty() {
    return script.ask(Action.IS_EMPTY, number, 0) == Operation.TRUE;
  }

  @Override
  public void insert(E item) {
    script.ask(Action.STORE, number, script.nameOf(item));
    script.ask(Action.MOVE_PUT, number, 0);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // broken buffer code may read an empty slot
  public E remove() {
    E item = (E) script.receive(script.ask(Action.FETCH, number, 0));
    script.ask(Action.MOVE_TAKE, number, 0);
    return item;
  }
}
