package bufferscope.sync.controlled;

import bufferscope.sync.Slots;
import bufferscope.sync.controlled.Operation.Action;

/**
 * Slots whose results come from the {@link CallReplay}. As in a live run, storing an item and
 * advancing the position are two steps.
 */
final class ControlledSlots<E> implements Slots<E> {
  private final CallReplay replay;
  private final int number;
  private final int capacity;

  ControlledSlots(CallReplay replay, int number, int capacity) {
    this.replay = replay;
    this.number = number;
    this.capacity = capacity;
  }

  @Override
  public int capacity() {
    return capacity; // does not change, so it is no operation
  }

  @Override
  public void setCapacity(int newCapacity) {
    throw replay.notFollowed("the code changes the capacity, which a search does not support");
  }

  @Override
  public int size() {
    return replay.perform(Action.SIZE, number, 0);
  }

  @Override
  public boolean isFull() {
    return replay.perform(Action.IS_FULL, number, 0) == Operation.TRUE;
  }

  @Override
  public boolean isEmpty() {
    return replay.perform(Action.IS_EMPTY, number, 0) == Operation.TRUE;
  }

  @Override
  public void insert(E item) {
    replay.perform(Action.STORE, number, replay.nameOf(item));
    replay.perform(Action.MOVE_PUT, number, 0);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // broken buffer code may read an empty slot
  public E remove() {
    E item = (E) replay.receive(replay.perform(Action.FETCH, number, 0));
    replay.perform(Action.MOVE_TAKE, number, 0);
    return item;
  }
}
