package bufferscope.ui.laboratory;

import bufferscope.event.Role;
import bufferscope.explore.replay.HandoverResult.Reason;
import bufferscope.io.ConstantName;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Metric;
import bufferscope.lab.Runs;
import bufferscope.lab.Setting;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Distribution;
import bufferscope.work.ItemKind;
import bufferscope.work.OnError;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/**
 * The setup of an experiment: the settings that vary, the metric, and the number and length of the
 * runs.
 */
public final class SetupController {
  /** The maximum number of points that can be distinguished in a chart. */
  private static final int MAX_POINTS = 200;

  private static final Factor FIRST = Factor.of(Setting.CAPACITY, "1..16");

  private Experiment experiment;
  private Optional<String> problem = Optional.empty();
  private boolean showing;
  private Runnable onChange = () -> {};

  @FXML private FactorChoice varied;
  @FXML private FactorChoice series;
  @FXML private ComboBox<Metric> metric;
  @FXML private ComboBox<@Nullable Distribution> times;
  @FXML private Node timesField;
  @FXML private ValueSlider replications;
  @FXML private ValueSlider seconds;
  @FXML private CheckBox live;
  @FXML private Label summary;

  /**
   * Creates the setup.
   *
   * @param scenario the first scenario
   */
  public SetupController(Scenario scenario) {
    experiment =
        Experiment.of(unnamed(scenario), FIRST, Optional.empty(), Metric.THROUGHPUT, Runs.USUAL);
  }

  /** Returns the scenario without words, and at the tempo of a measurement. */
  static NamedScenario unnamed(Scenario scenario) {
    return new NamedScenario("", "", scenario, Tempo.REAL_TIME);
  }

  @FXML
  private void initialize() {
    metric.setConverter(new ChoiceNames<>(LabWords::name));
    metric.getItems().setAll(Metric.values());
    times.setConverter(
        new ChoiceNames<>(each -> LabWords.value(Setting.TIMES, ConstantName.of(each))));
    times.getItems().setAll(Distribution.values());
    times.setButtonCell(new TimesCell());
    varied.setOnChange(this::read);
    series.setOnChange(this::read);
    metric.valueProperty().addListener((property, before, now) -> read());
    times.valueProperty().addListener((property, before, now) -> read());
    replications.valueProperty().addListener((property, before, now) -> read());
    seconds.valueProperty().addListener((property, before, now) -> read());
    show(experiment);
  }

  /**
   * Shows the chosen distribution, or that there are two; JavaFX shows the latter only at first.
   */
  private final class TimesCell extends ListCell<@Nullable Distribution> {
    @Override
    protected void updateItem(@Nullable Distribution item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? times.getPromptText() : times.getConverter().toString(item));
    }
  }

  void setOnChange(Runnable action) {
    onChange = action;
  }

  /** Returns the last experiment that was set up without a problem. */
  public Experiment experiment() {
    return experiment;
  }

  /** Keeps the experiment; nothing that the controls show has changed. */
  void keep(Experiment predicted) {
    experiment = predicted;
  }

  /** Returns the reason why the experiment is not possible; empty if it is. */
  Optional<String> problem() {
    return problem;
  }

  /** Returns that reason, unless a field of the setup shows it already. */
  Optional<String> problemToShow() {
    return problem.filter(
        each -> Stream.of(varied, series).noneMatch(field -> field.problem().equals(problem)));
  }

  /** Shows that experiment. */
  void show(Experiment shown) {
    showing = true;
    experiment = shown;
    varied.show(Optional.of(shown.varied()));
    series.show(shown.series());
    metric.setValue(shown.metric());
    times.setValue(distribution(shown.scenario().scenario()));
    replications.setValue(shown.runs().replications());
    seconds.setValue(shown.runs().length().toMillis() / 1000.0);
    live.setSelected(shown.runs().live());
    showing = false;
    check(shown);
  }

  /** Returns the distribution of all times, if it is the same for both roles. */
  private static @Nullable Distribution distribution(Scenario scenario) {
    Distribution producers = scenario.timing(Role.PRODUCER).distribution();
    return producers == scenario.timing(Role.CONSUMER).distribution() ? producers : null;
  }

  /** Sets as many runs, and as long ones, as are usual for that kind. */
  @FXML
  private void toggleLive() {
    Runs usual = live.isSelected() ? Runs.LIVE : Runs.USUAL;
    showing = true;
    replications.setValue(usual.replications());
    seconds.setValue(usual.length().toMillis() / 1000.0);
    showing = false;
    read();
  }

  /** Takes over what the controls show. */
  private void read() {
    if (showing) {
      return;
    }
    problem = Stream.of(varied, series).flatMap(each -> each.problem().stream()).findFirst();
    if (problem.isEmpty()) {
      try {
        Experiment chosen = chosen();
        check(chosen);
        experiment = chosen;
      } catch (IllegalArgumentException e) {
        String misfit = Texts.of("laboratory.misfit", String.valueOf(e.getMessage()));
        problem = Optional.of(Texts.sentence(misfit));
      }
    }
    onChange.run();
  }

  private Experiment chosen() {
    Factor across = varied.factor().orElseThrow();
    Runs runs =
        new Runs(
            (int) replications.getValue(),
            experiment.runs().precision(),
            Duration.ofMillis((long) (1000 * seconds.getValue())),
            live.isSelected());
    Experiment changed = experiment.withRuns(runs).withScenario(scenario());
    if (!across.equals(changed.varied()) || !series.factor().equals(changed.series())) {
      changed = changed.withFactors(across, series.factor());
    }
    return metric.getValue() == changed.metric() ? changed : changed.withMetric(metric.getValue());
  }

  private NamedScenario scenario() {
    Distribution chosen = times.getValue();
    Scenario changed = experiment.scenario().scenario();
    for (Role role : Role.values()) {
      if (chosen != null) {
        changed = changed.withTiming(role, changed.timing(role).withDistribution(chosen));
      }
    }
    return experiment.scenario().withScenario(changed);
  }

  private void check(Experiment chosen) {
    int points = chosen.points().size();
    problem =
        points > MAX_POINTS
            ? Optional.of(Texts.of("laboratory.tooManyPoints", points, MAX_POINTS))
            : chosen.points().stream()
                .map(chosen::at)
                .flatMap(each -> obstacle(each.scenario(), chosen.runs().live()).stream())
                .findFirst();
    SetupSummary words = new SetupSummary(chosen);
    summary.setText(words.text());
    timesField.setVisible(!words.timesVary());
  }

  /** Returns the reason why the scenario cannot be measured; empty if it can. */
  private static Optional<String> obstacle(Scenario scenario, boolean live) {
    if (scenario.workload().itemKind() instanceof ItemKind.TypedLines) {
      return Optional.of(Texts.of("laboratory.cannotBeTyped"));
    }
    return live ? Optional.empty() : obstacleInVirtualTime(scenario);
  }

  private static Optional<String> obstacleInVirtualTime(Scenario scenario) {
    if (!scenario.linePauses().isEmpty()) {
      return Optional.of(Texts.of("laboratory.cannot.LINE_PAUSES"));
    }
    if (scenario.workload().onError() == OnError.GO_ON) {
      return Optional.of(Texts.of("laboratory.cannot.GO_ON"));
    }
    return Reason.in(scenario).map(reason -> Texts.of("laboratory.cannot." + reason.name()));
  }
}
