package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.measure.ViolationKind;
import java.util.List;

/** What a search has to say. */
public sealed interface Outcome {
  Effort effort();

  /** Nothing goes wrong within the bounds: every interleaving was covered. */
  record None(Effort effort) implements Outcome {}

  /**
   * Something goes wrong.
   *
   * @param message one sentence that says what and why
   * @param schedule the choices that lead there from the start
   */
  record Found(ViolationKind kind, String message, List<Choice> schedule, Effort effort)
      implements Outcome {}

  /**
   * The search ended before it could tell.
   *
   * @param reason what ended it
   */
  record Bounded(String reason, Effort effort) implements Outcome {}

  /**
   * What a search did.
   *
   * @param states how many different states it came to
   * @param transitions how many ways from one to the next it looked at
   * @param operations how many operations of buffer code it carried out for that
   * @param reduced whether stretches of operations were taken as one, which is sound; else it
   *     looked at every single interleaving
   * @param bytes what the states took, at the most
   */
  record Effort(
      long states, long transitions, long operations, boolean reduced, long bytes, long nanos) {}
}
