package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/**
 * An event with which something went wrong.
 *
 * @param thread the name of the thread that did it
 * @param item the item concerned, if there is one
 * @param message one sentence that names thread and item
 * @param cause what led to it; empty where no rule finds it
 */
public record Violation(
    ViolationKind kind,
    Event event,
    String thread,
    @Nullable Item item,
    String message,
    String cause) {

  /** What happened and what led to it. */
  public String sentence() {
    if (cause.isEmpty()) {
      return message;
    }
    return kind.isStandstill() ? cause + "; " + message : message + ": " + cause;
  }
}
