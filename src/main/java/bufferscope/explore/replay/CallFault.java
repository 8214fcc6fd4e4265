package bufferscope.explore.replay;

import bufferscope.explore.model.Model;
import bufferscope.measure.ViolationKind;

/** The sentence about a fault in the end of a call, which has no event. */
public final class CallFault {
  private CallFault() {}

  /** Returns the sentence; {@code actor} is the name of the thread that made the call. */
  public static String sentence(Model model, ViolationKind kind, String actor) {
    return switch (kind) {
      case NOT_CONSERVED ->
          model.isByValue()
              ? actor + " came back from its take with something that no producer has put"
              : actor + " came back from its put without having stored the item";
      case OUT_OF_ORDER ->
          actor + " took an item after a younger one, whose take had ended before this one began";
      case DUPLICATED -> actor + " took an item that had been taken before";
      case TOOK_FROM_EMPTY -> actor + " came back from its take without an item";
      case OVER_CAPACITY -> actor + " put an item into a full buffer, without waiting for room";
      case LOCK_NOT_RELEASED -> actor + " came back from its call and still holds the lock";
      default -> actor + " broke a rule: " + kind.id();
    };
  }
}
