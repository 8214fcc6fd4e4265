package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.measure.ViolationKind;
import java.util.List;

/** The outcome of a search. */
public sealed interface Outcome {
  Effort effort();

  /** Nothing goes wrong within the bounds: every interleaving was covered. */
  record None(Effort effort) implements Outcome {}

  /**
   * Something goes wrong.
   *
   * @param message one sentence about the fault and its cause
   * @param schedule the choices from the start to the fault
   */
  record Found(ViolationKind kind, String message, List<Choice> schedule, Effort effort)
      implements Outcome {}

  /**
   * The search ended without a verdict.
   *
   * @param reason the reason why it ended
   */
  record Bounded(String reason, Effort effort) implements Outcome {}

  /**
   * The work that a search did.
   *
   * @param states the number of different states that it reached
   * @param transitions the number of steps from one state to the next that it examined
   * @param operations the number of operations of buffer code that it carried out for that
   * @param reduced whether stretches of operations counted as one step, which is sound; otherwise
   *     it examined every single interleaving
   * @param bytes the maximum memory of the states
   */
  record Effort(
      long states, long transitions, long operations, boolean reduced, long bytes, long nanos) {}
}
