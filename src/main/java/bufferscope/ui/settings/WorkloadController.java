package bufferscope.ui.settings;

import bufferscope.ui.session.Session;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** What is made, what is done with it, how it ends, and on which threads. */
public final class WorkloadController {
  private final Session session;

  @FXML private ComboBox<Kind> goods;
  @FXML private ValueSlider first;
  @FXML private ValueSlider smallest;
  @FXML private ValueSlider largest;
  @FXML private ValueSlider itemsEach;
  @FXML private ComboBox<Task> task;
  @FXML private ComboBox<EndOfStream> end;
  @FXML private CheckBox pool;
  @FXML private ValueSlider poolThreads;

  /** What items can be, without the numbers that make it exact. */
  private enum Kind {
    NUMBERS(new Numbers(1)),
    RANDOM(new RandomNumbers(1, 100)),
    TYPED(new TypedLines());

    @SuppressWarnings("ImmutableEnumChecker") // goods are records of numbers
    private final ItemKind usual;

    Kind(ItemKind usual) {
      this.usual = usual;
    }

    static Kind of(ItemKind goods) {
      return Arrays.stream(values())
          .filter(kind -> kind.usual.getClass() == goods.getClass())
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
    ConstantNames.fill(goods, "settings.goods.", Kind.values());
    ConstantNames.fill(task, "settings.task.", Task.values());
    ConstantNames.fill(end, "settings.end.", EndOfStream.values());
    session.scenarioProperty().addListener((property, before, now) -> show(now));
    show(session.scenario());
    connect();
  }

  private void connect() {
    on(goods.valueProperty(), this::setKind);
    on(first.valueProperty(), now -> setGoods(new Numbers(now.intValue())));
    on(smallest.valueProperty(), now -> setRange(now.intValue(), (int) largest.getValue()));
    on(largest.valueProperty(), now -> setRange((int) smallest.getValue(), now.intValue()));
    on(itemsEach.valueProperty(), now -> change(old -> old.withItemsPerProducer(now.longValue())));
    on(task.valueProperty(), now -> change(old -> old.withTask(now)));
    on(end.valueProperty(), now -> change(old -> old.withEnd(now)));
    on(pool.selectedProperty(), now -> setPool(now, poolThreads.getValue()));
    on(poolThreads.valueProperty(), now -> setPool(pool.isSelected(), now.doubleValue()));
  }

  private static <T> void on(ObservableValue<T> value, Consumer<T> action) {
    value.addListener(
        (property, before, now) -> {
          if (now != null) {
            action.accept(now);
          }
        });
  }

  private void change(UnaryOperator<Workload> change) {
    session.beginWith(old -> old.withWorkload(change.apply(old.workload())));
  }

  private Kind kindNow() {
    return Kind.of(session.scenario().workload().itemKind());
  }

  private void setKind(Kind kind) {
    if (kind != kindNow()) {
      change(old -> old.withItemKind(kind.usual));
    }
  }

  /** Heeded only if items are of that kind: a field that is not seen changes nothing. */
  private void setGoods(ItemKind wanted) {
    if (Kind.of(wanted) == kindNow()) {
      change(old -> old.withItemKind(wanted));
    }
  }

  private void setRange(int min, int max) {
    setGoods(new RandomNumbers(min, Math.max(min, max)));
  }

  private void setPool(boolean shared, double threads) {
    Host host = shared ? new Host((int) threads) : Host.OWN_THREADS;
    session.beginWith(old -> old.withHost(host));
  }

  private void show(Scenario scenario) {
    Workload now = scenario.workload();
    goods.setValue(Kind.of(now.itemKind()));
    first.setVisible(now.itemKind() instanceof Numbers);
    smallest.setVisible(now.itemKind() instanceof RandomNumbers);
    largest.setVisible(now.itemKind() instanceof RandomNumbers);
    if (now.itemKind() instanceof Numbers numbers) {
      first.setValue(numbers.from());
    } else if (now.itemKind() instanceof RandomNumbers numbers) {
      smallest.setValue(numbers.min());
      largest.setValue(numbers.max());
    }
    boolean endless = now.itemsPerProducer() == Workload.ENDLESS;
    itemsEach.setValue(endless ? Double.POSITIVE_INFINITY : now.itemsPerProducer());
    task.setValue(now.task());
    showEnd(scenario);
    pool.setSelected(scenario.host().isPool());
    poolThreads.setVisible(scenario.host().isPool());
    if (scenario.host().isPool()) {
      poolThreads.setValue(scenario.host().poolThreads());
    }
  }

  /** Who cannot be joined does not offer it. */
  private void showEnd(Scenario scenario) {
    List<EndOfStream> offered =
        Arrays.stream(EndOfStream.values())
            .filter(each -> each != EndOfStream.JOIN || scenario.mechanism().isJoinable())
            .toList();
    if (!end.getItems().equals(offered)) {
      end.getItems().setAll(offered);
    }
    end.setValue(scenario.workload().end());
  }
}
