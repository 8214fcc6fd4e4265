package bufferscope.ui.main;

import bufferscope.ui.code.CodeController;
import bufferscope.ui.guide.GuideController;
import bufferscope.ui.look.Look;
import bufferscope.ui.narration.NarrationController;
import bufferscope.ui.results.ResultsController;
import bufferscope.ui.results.RunFiguresController;
import bufferscope.ui.results.SafeguardsController;
import bufferscope.ui.session.Session;
import bufferscope.ui.settings.SafeguardSettingsController;
import bufferscope.ui.settings.SettingsController;
import bufferscope.ui.settings.WorkloadController;
import bufferscope.ui.yourcode.YourCodeController;
import java.util.function.LongConsumer;

/** The views that open in panels beside the stage. */
record PanelViews(
    LazyView<CodeController> code,
    LazyView<GuideController> guide,
    LazyView<ResultsController> results,
    LazyView<SettingsController> settings,
    LazyView<NarrationController> narration,
    LazyView<YourCodeController> yourCode) {

  /**
   * Creates the views.
   *
   * @param lookAt shows a moment of the run
   */
  PanelViews(Session session, Look look, YourCodeController yourCode, LongConsumer lookAt) {
    this(
        new LazyView<>("code.fxml", new CodeController(session)),
        new LazyView<>("guide.fxml", new GuideController(session)),
        new LazyView<>(
            "results.fxml",
            new ResultsController(),
            new RunFiguresController(session),
            new SafeguardsController(session)),
        new LazyView<>(
            "settings.fxml",
            new SettingsController(session, look),
            new WorkloadController(session),
            new SafeguardSettingsController(session)),
        new LazyView<>("narration.fxml", new NarrationController(lookAt)),
        new LazyView<>("your-code.fxml", yourCode));
  }
}
