package bufferscope.sync.controlled;

import bufferscope.sync.Message;
import bufferscope.sync.controlled.Operation.Action;

/** A message whose results come from the {@link Script}. */
final class ControlledMessage<E> implements Message<E> {
  private final Script script;
  private final int number;

  ControlledMessage(Script script, int number) {
    this.script = script;
    this.number = number;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // before the first message there is nothing to read
  public E get() {
    return (E) script.receive(script.ask(Action.READ_MESSAGE, number, 0));
  }

  @Override
  public void set(E message) {
    script.ask(Action.WRITE_MESSAGE, number, script.nameOf(message));
  }
}
