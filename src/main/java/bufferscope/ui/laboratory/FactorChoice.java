package bufferscope.ui.laboratory;

import bufferscope.lab.Factor;
import bufferscope.lab.Level;
import bufferscope.lab.Setting;
import bufferscope.ui.text.Texts;
import bufferscope.work.Mechanism;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A setting and its values: numbers are typed, names are ticked in a list. For values that are not
 * allowed, a sentence gives the reason.
 */
public final class FactorChoice extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final String name;
  private final boolean optional;
  private Optional<Factor> factor = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private boolean showing;
  private Runnable onChange = () -> {};

  @FXML private Label nameLabel;
  @FXML private ComboBox<@Nullable Setting> setting;
  @FXML private TextField values;
  @FXML private MenuButton names;
  @FXML private Label note;

  /**
   * Creates a choice.
   *
   * @param optional whether the user may choose no setting at all
   */
  public FactorChoice(@NamedArg("name") String name, @NamedArg("optional") boolean optional) {
    this.name = name;
    this.optional = optional;
    FXMLLoader loader =
        new FXMLLoader(FactorChoice.class.getResource("factor-choice.fxml"), Texts.bundle());
    loader.setRoot(this);
    loader.setController(this);
    try {
      loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FXML
  private void initialize() {
    nameLabel.setText(name);
    setting.setAccessibleText(name);
    values.setAccessibleText(Texts.of("laboratory.valuesOf", name));
    names.setAccessibleText(Texts.of("laboratory.valuesOf", name));
    setting.setConverter(new ChoiceNames<>(LabWords::name));
    if (optional) {
      setting.getItems().add(null);
    }
    setting.getItems().addAll(Setting.values());
    setting.valueProperty().addListener((property, before, now) -> choose(now));
    values.setOnAction(event -> read(values.getText()));
    values
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                read(values.getText());
              }
            });
    showValues();
  }

  void setOnChange(Runnable action) {
    onChange = action;
  }

  /**
   * Returns the setting with its values; empty if none is chosen, or the values are not allowed.
   */
  Optional<Factor> factor() {
    return factor.filter(each -> problem.isEmpty());
  }

  /** Returns the reason why the typed values are not allowed; empty if they are. */
  Optional<String> problem() {
    return problem;
  }

  /** Shows that factor. */
  void show(Optional<Factor> shown) {
    showing = true;
    factor = shown;
    problem = Optional.empty();
    setting.setValue(shown.map(Factor::setting).orElse(null));
    showing = false;
    showValues();
  }

  private void choose(@Nullable Setting chosen) {
    if (!showing) {
      problem = Optional.empty();
      factor = Optional.ofNullable(chosen).map(each -> Factor.of(each, usual(each)));
      showValues();
      onChange.run();
    }
  }

  private void read(String written) {
    Setting chosen = setting.getValue();
    String text = written.replace(" ", "");
    boolean same =
        problem.isEmpty() && factor.filter(each -> each.values().equals(text)).isPresent();
    if (chosen == null || !chosen.isNumber() || same) {
      return;
    }
    try {
      factor = Optional.of(Factor.of(chosen, text));
      problem = Optional.empty();
    } catch (IllegalArgumentException e) {
      problem = Optional.of(LabWords.refusal(text, String.valueOf(e.getMessage())));
    }
    showNote();
    onChange.run();
  }

  private void showValues() {
    Setting chosen = factor.map(Factor::setting).orElse(null);
    boolean numbers = chosen != null && chosen.isNumber();
    values.setVisible(numbers);
    names.setVisible(chosen != null && !numbers);
    values.setText(factor.map(Factor::values).orElse(""));
    List<String> ticked =
        factor.stream().flatMap(each -> each.levels().stream()).map(Level::name).toList();
    names.getItems().clear();
    if (chosen != null) {
      choices(chosen).forEach(value -> names.getItems().add(item(chosen, value, ticked)));
    }
    showNote();
  }

  private CheckMenuItem item(Setting chosen, String value, List<String> ticked) {
    CheckMenuItem item = new CheckMenuItem(LabWords.value(chosen, value));
    item.setSelected(ticked.contains(value));
    item.setUserData(value);
    item.setOnAction(event -> tick(chosen));
    return item;
  }

  private void tick(Setting chosen) {
    String ticked =
        names.getItems().stream()
            .filter(item -> ((CheckMenuItem) item).isSelected())
            .map(item -> (String) item.getUserData())
            .collect(Collectors.joining(","));
    if (ticked.isEmpty()) {
      problem = Optional.of(Texts.of("laboratory.noValues"));
    } else {
      problem = Optional.empty();
      factor = Optional.of(Factor.of(chosen, ticked));
    }
    showNote();
    onChange.run();
  }

  private void showNote() {
    List<Level> levels = factor.map(Factor::levels).orElse(List.of());
    names.setText(levels.stream().map(LabWords::name).collect(Collectors.joining(", ")));
    note.setText(
        problem.orElse(values.isVisible() ? Texts.of("laboratory.valuesNote", levels.size()) : ""));
    note.setVisible(!note.getText().isEmpty());
    values.setAccessibleHelp(note.getText());
    pseudoClassStateChanged(ERROR, problem.isPresent());
  }

  /** Returns the first values of a setting. */
  private static String usual(Setting setting) {
    return switch (setting) {
      case CAPACITY -> "1..16";
      case PRODUCERS, CONSUMERS, THREADS, SPLIT_CONSUMPTION -> "1..8";
      case PRODUCTION_RATE, CONSUMPTION_RATE -> "1..10";
      case CRASH_EVERY -> "100,50,20,10";
      case HOSTILE -> "0,1";
      case MECHANISM ->
          String.join(
              ",",
              Mechanism.ONE_CONDITION_SIGNAL_ALL.id(),
              Mechanism.TWO_CONDITIONS.id(),
              Mechanism.SEMAPHORES.id());
      default -> setting.isNumber() ? "1..8" : String.join(",", choices(setting));
    };
  }

  /** Returns all values of a setting whose values are names, without those that only run live. */
  private static List<String> choices(Setting setting) {
    return setting.choices().stream()
        .filter(value -> setting != Setting.MECHANISM || !Mechanism.of(value).isLiveOnly())
        .toList();
  }
}
