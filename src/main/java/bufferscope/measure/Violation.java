package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/**
 * An event at which something went wrong.
 *
 * @param thread the name of the thread that acted
 * @param item the item concerned, if there is one
 * @param message one sentence that names thread and item
 * @param cause the acts that led to it; empty where no rule finds them
 */
public record Violation(
    ViolationKind kind,
    Event event,
    String thread,
    @Nullable Item item,
    String message,
    String cause) {

  /** Returns one sentence with the violation and its cause. */
  public String sentence() {
    if (cause.isEmpty()) {
      return message;
    }
    return kind.isStandstill() ? cause + "; " + message : message + ": " + cause;
  }
}
