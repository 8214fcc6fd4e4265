package bufferscope.ui.settings;

import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.EndOfStream;
import bufferscope.work.Host;
import bufferscope.work.ItemKind;
import bufferscope.work.ItemKind.Numbers;
import bufferscope.work.ItemKind.RandomNumbers;
import bufferscope.work.ItemKind.TypedLines;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the workload: the kind of items, the work of consumers, the end of the run, and
 * the threads.
 */
public final class WorkloadController {
  private final Session session;

  @FXML private ComboBox<ItemChoice> itemKind;
  @FXML private ValueSlider first;
  @FXML private ValueSlider smallest;
  @FXML private ValueSlider largest;
  @FXML private ValueSlider itemsEach;
  @FXML private ComboBox<Task> task;
  @FXML private ComboBox<EndOfStream> end;
  @FXML private CheckBox pool;
  @FXML private ValueSlider poolThreads;

  /** The kinds of items, without their numbers. */
  private enum ItemChoice {
    NUMBERS(new Numbers(1)),
    RANDOM(new RandomNumbers(1, 100)),
    TYPED(new TypedLines());

    @SuppressWarnings("ImmutableEnumChecker") // item kinds are records of numbers
    private final ItemKind usual;

    ItemChoice(ItemKind usual) {
      this.usual = usual;
    }

    static ItemChoice of(ItemKind itemKind) {
      return Arrays.stream(values())
          .filter(kind -> kind.usual.getClass() == itemKind.getClass())
          .findFirst()
          .orElseThrow();
    }
  }

  public WorkloadController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    List.of(first, smallest, largest, poolThreads)
        .forEach(slider -> slider.managedProperty().bind(slider.visibleProperty()));
    ConstantNames.fill(itemKind, "settings.itemKind.", ItemChoice.values());
    ConstantNames.fill(task, "settings.task.", Task.values());
    ConstantNames.fill(end, "settings.end.", EndOfStream.values());
    session.scenarioProperty().subscribe(this::show);
    bindItems();
    bind(
        itemsEach.valueProperty(),
        WorkloadController::itemsEach,
        (old, now) -> old.withItemsPerProducer(now.longValue()));
    bind(task.valueProperty(), Workload::task, Workload::withTask);
    bind(end.valueProperty(), Workload::end, Workload::withEnd);
    bindPool();
  }

  private void bindItems() {
    bind(
        itemKind.valueProperty(),
        workload -> ItemChoice.of(workload.itemKind()),
        (old, now) -> old.withItemKind(now.usual));
    bind(
        first.valueProperty(),
        workload -> workload.itemKind() instanceof Numbers n ? (double) n.from() : null,
        (old, now) -> old.withItemKind(new Numbers(now.intValue())));
    bind(
        smallest.valueProperty(),
        workload -> workload.itemKind() instanceof RandomNumbers n ? (double) n.min() : null,
        (old, now) -> old.withItemKind(range(now.intValue(), (int) largest.getValue())));
    bind(
        largest.valueProperty(),
        workload -> workload.itemKind() instanceof RandomNumbers n ? (double) n.max() : null,
        (old, now) -> old.withItemKind(range((int) smallest.getValue(), now.intValue())));
  }

  private static RandomNumbers range(int min, int max) {
    return new RandomNumbers(min, Math.max(min, max));
  }

  private static double itemsEach(Workload workload) {
    return workload.itemsPerProducer() == Workload.ENDLESS
        ? Double.POSITIVE_INFINITY
        : workload.itemsPerProducer();
  }

  private <T, V extends T> void bind(
      Property<T> control,
      Function<Workload, @Nullable V> setting,
      BiFunction<Workload, T, Workload> change) {
    SettingBinding.bind(
        control,
        session.scenarioProperty().map(Scenario::workload).map(setting),
        now -> session.beginWith(old -> old.withWorkload(change.apply(old.workload(), now))));
  }

  private void bindPool() {
    ObservableValue<Host> host = session.scenarioProperty().map(Scenario::host);
    SettingBinding.bind(
        pool.selectedProperty(),
        host.map(Host::isPool),
        now -> setHost(now ? new Host((int) poolThreads.getValue()) : Host.OWN_THREADS));
    SettingBinding.bind(
        poolThreads.valueProperty(),
        host.map(now -> now.isPool() ? (double) now.poolThreads() : null),
        now -> setHost(new Host(now.intValue())));
  }

  private void setHost(Host host) {
    session.beginWith(old -> old.withHost(host));
  }

  /** Shows only the settings that apply to the scenario. */
  private void show(Scenario scenario) {
    ItemKind items = scenario.workload().itemKind();
    first.setVisible(items instanceof Numbers);
    smallest.setVisible(items instanceof RandomNumbers);
    largest.setVisible(items instanceof RandomNumbers);
    poolThreads.setVisible(scenario.host().isPool());
    List<EndOfStream> offered =
        Arrays.stream(EndOfStream.values())
            .filter(each -> each != EndOfStream.JOIN || scenario.mechanism().isJoinable())
            .toList();
    if (!end.getItems().equals(offered)) {
      end.getItems().setAll(offered);
      end.setValue(scenario.workload().end());
    }
  }
}
