package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.work.Scenario;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Makes the models of stepped runs: of the mechanism or the code chosen in the window, with the
 * settings of stepping. For the JavaFX thread.
 */
final class StepModels {
  private final Session session;
  private final ReadOnlyObjectWrapper<StepSettings> settings =
      new ReadOnlyObjectWrapper<>(StepSettings.FIRST);

  /** What makes the next model; null if none is under way. */
  private @Nullable ModelTask making;

  StepModels(Session session) {
    this.session = session;
  }

  StepSettings settings() {
    return settings.get();
  }

  ReadOnlyObjectProperty<StepSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  void setSettings(StepSettings newSettings) {
    settings.set(newSettings);
  }

  /** Returns the model of the code or mechanism of the window, whose bounds the settings take. */
  Model first() {
    Model first = session.code().map(OpenedCode::first).orElseGet(this::mechanism);
    takeBounds(first);
    return first;
  }

  /** Returns the model of the mechanism of the window. */
  Model mechanism() {
    Scenario scenario = session.scenario();
    return Model.of(
        scenario.mechanism(), settings().bounds(), settings().semantics(scenario.fair()));
  }

  /** Takes the bounds of that model into the settings; a program has none. */
  void takeBounds(Model model) {
    if (!model.isProgram()) {
      setSettings(settings().withBounds(model.bounds()));
    }
  }

  /** Takes the interrupts of that model into the settings. */
  void takeInterrupts(Model model) {
    StepSettings old = settings();
    boolean interrupts = model.semantics().interrupts() > 0;
    setSettings(old.withScheduler(old.signalAny(), old.wakeUps(), interrupts));
  }

  /** Takes all that the scheduler may do in that model into the settings. */
  void takeScheduler(Model model) {
    Semantics its = model.semantics();
    setSettings(
        settings().withScheduler(its.signalAny(), its.spurious() > 0, its.interrupts() > 0));
  }

  /**
   * Makes the model of the present settings, at once if {@code present} is that of the code or if
   * there is no code, else in the background.
   *
   * @param made called with the model, unless another one is made or {@link #cancel} is called
   *     before
   * @param refused called with the reason why there is no model
   */
  void make(Model present, Consumer<Model> made, Consumer<String> refused) {
    session
        .code()
        .ifPresentOrElse(
            code -> make(code, present, made, refused), () -> made.accept(mechanism()));
  }

  private void make(
      OpenedCode code, Model present, Consumer<Model> made, Consumer<String> refused) {
    Bounds bounds = settings().bounds();
    Semantics semantics = settings().semantics(false);
    boolean fits = present.isProgram() || present.bounds().equals(bounds);
    if (fits && present.semantics().equals(semantics)) {
      made.accept(present);
      return;
    }
    ModelTask task = new ModelTask(code, bounds, semantics);
    making = task;
    task.setOnSucceeded(
        event -> {
          if (task == making) {
            task.getValue().hand(made, refused);
          }
        });
    session.background().start("model", task);
  }

  /** Ends the wait for a model, since another run is shown. */
  void cancel() {
    making = null;
  }
}
