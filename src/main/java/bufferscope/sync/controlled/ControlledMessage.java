package bufferscope.sync.controlled;

import bufferscope.sync.Message;
import bufferscope.sync.controlled.Operation.Action;

/** A message whose results come from the {@link CallReplay}. */
final class ControlledMessage<E> implements Message<E> {
  private final CallReplay replay;
  private final int number;

  ControlledMessage(CallReplay replay, int number) {
    this.replay = replay;
    this.number = number;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // before the first message there is nothing to read
  public E get() {
    return (E) replay.receive(replay.perform(Action.READ_MESSAGE, number, 0));
  }

  @Override
  public void set(E message) {
    replay.perform(Action.WRITE_MESSAGE, number, replay.nameOf(message));
  }
}
