package bufferscope.ui.session;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.PlainLive;
import java.util.Optional;

/**
 * A buffer in plain Java that the window shows instead of a mechanism.
 *
 * @param file the name of its file
 * @param inOrder whether items are to come out in the order in which they went in
 * @param first the model with which stepping begins
 * @param live the code for live runs; empty if it cannot run live
 * @param whyNotLive what keeps it from running live; empty if nothing does
 */
public record OpenedCode(
    String file,
    String text,
    PlainCode code,
    boolean inOrder,
    Model first,
    Optional<PlainLive> live,
    String whyNotLive) {

  /** Returns true if it can run live. */
  public boolean isLive() {
    return live.isPresent();
  }

  /** Makes another model, which takes too long for the JavaFX thread. */
  public Model model(Bounds bounds, Semantics semantics) {
    return Model.of(code, bounds, semantics, inOrder);
  }
}
