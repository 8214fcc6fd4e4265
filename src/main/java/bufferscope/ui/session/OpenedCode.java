package bufferscope.ui.session;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.owncode.plain.PlainCode;

/**
 * A buffer in plain Java that the window shows instead of a mechanism.
 *
 * @param file the name of its file
 * @param inOrder whether items are to come out in the order in which they went in
 * @param first the model with which stepping begins
 */
public record OpenedCode(String file, String text, PlainCode code, boolean inOrder, Model first) {

  /** Makes another model, which takes too long for the JavaFX thread. */
  public Model model(Bounds bounds, Semantics semantics) {
    return Model.of(code, bounds, semantics, inOrder);
  }
}
