package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.owncode.RefusedCodeException;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.NotRepeatableException;
import bufferscope.ui.session.OpenedCode;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Makes a model of plain Java, for which the code may have to be compiled again. */
final class ModelTask extends Task<ModelTask.ModelOrReason> {
  private final OpenedCode code;
  private final Bounds bounds;
  private final Semantics semantics;

  /** The model, or the reason why there is none. */
  record ModelOrReason(@Nullable Model model, String reason) {
    /** Hands the model to the one, or the reason to the other. */
    void hand(Consumer<Model> made, Consumer<String> refused) {
      if (model != null) {
        made.accept(model);
      } else {
        refused.accept(reason);
      }
    }
  }

  ModelTask(OpenedCode code, Bounds bounds, Semantics semantics) {
    this.code = code;
    this.bounds = bounds;
    this.semantics = semantics;
  }

  @Override
  protected ModelOrReason call() {
    try {
      return new ModelOrReason(code.model(bounds, semantics), "");
    } catch (RefusedCodeException | NotFollowedException | NotRepeatableException e) {
      return new ModelOrReason(null, String.valueOf(e.getMessage()));
    }
  }
}
