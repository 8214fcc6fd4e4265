package bufferscope.ui.value;

import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * A number with its name and unit that can be dragged, stepped by the arrow keys or typed. Input
 * that is not allowed changes nothing; a sentence below it gives the reason.
 */
public final class ValueSlider extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  /** The number of characters of a bad input that are repeated: the note has only one line. */
  private static final int SHOWN_LENGTH = 8;

  private static final String ELLIPSIS = "\u2026";

  private final String name;
  private final String unit;
  private final Scale scale;
  private final DoubleProperty value;
  private String note = "";
  private Optional<String> badInput = Optional.empty();

  @FXML private Label nameLabel;
  @FXML private TextField field;
  @FXML private Label unitLabel;
  @FXML private Slider slider;
  @FXML private Label noteLabel;

  public ValueSlider(
      @NamedArg("name") String name,
      @NamedArg("unit") String unit,
      @NamedArg("scale") Scale scale) {
    this.name = name;
    this.unit = unit;
    this.scale = scale;
    this.value = new SimpleDoubleProperty(scale.first());
    FXMLLoader loader =
        new FXMLLoader(ValueSlider.class.getResource("value-slider.fxml"), Texts.bundle());
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
    unitLabel.setText(unit);
    slider.setMax(scale.end());
    slider.setLabelFormatter(new TickLabels());
    slider
        .valueProperty()
        .addListener((property, before, position) -> dragTo(position.doubleValue()));
    slider.valueChangingProperty().addListener((property, before, changing) -> snap());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::stepByKey);
    field.setOnAction(event -> readField());
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                readField();
              }
            });
    value.addListener((property, before, now) -> showValue());
    showValue();
  }

  /** Returns true if there is a slider, or the value is only typed. */
  public boolean isDraggable() {
    return slider.isVisible();
  }

  public void setDraggable(boolean draggable) {
    slider.setVisible(draggable);
    slider.setManaged(draggable);
  }

  public DoubleProperty valueProperty() {
    return value;
  }

  public double getValue() {
    return value.get();
  }

  public void setValue(double newValue) {
    value.set(newValue);
  }

  /** Sets the next larger or smaller value; with {@code up} towards the right end. */
  public void step(boolean up) {
    setValue(scale.neighbour(getValue(), up));
  }

  /** Sets the note below the slider, which explains the value. */
  public void setNote(String newNote) {
    note = newNote;
    showNote();
  }

  /** Returns true if the last typed input was refused. */
  public boolean hasBadInput() {
    return badInput.isPresent();
  }

  /** Shows the value again instead of the typed input. */
  public void undo() {
    showValue();
  }

  private void dragTo(double position) {
    double there = scale.valueAt(position);
    if (there != getValue() && position != scale.positionOf(getValue())) {
      setValue(there);
    }
    snap();
  }

  /** Moves the thumb to the position of the value, unless it is being dragged. */
  private void snap() {
    if (!slider.isValueChanging()) {
      slider.setValue(scale.positionOf(getValue()));
    }
  }

  private void stepByKey(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean up = code == KeyCode.RIGHT || code == KeyCode.UP;
    if (up || code == KeyCode.LEFT || code == KeyCode.DOWN) {
      step(up);
      event.consume();
    }
  }

  private void readField() {
    String typed = field.getText();
    if (typed.equals(scale.format(getValue()))) {
      return;
    }
    OptionalDouble read = scale.parse(typed);
    if (read.isPresent()) {
      setValue(read.getAsDouble());
    } else {
      badInput = Optional.of(Texts.of("value.badInput", shortened(typed), scale.allowed()));
    }
    field.setText(scale.format(getValue()));
    showNote();
  }

  private static String shortened(String typed) {
    return typed.length() <= SHOWN_LENGTH ? typed : typed.substring(0, SHOWN_LENGTH) + ELLIPSIS;
  }

  private void showValue() {
    badInput = Optional.empty();
    String text = scale.format(getValue());
    field.setText(text);
    field.setAccessibleText(Texts.of("value.accessibleField", name, unit));
    slider.setAccessibleText(Texts.of("value.accessibleSlider", name, text, unit));
    snap();
    showNote();
  }

  private void showNote() {
    noteLabel.setText(badInput.orElse(note));
    field.setAccessibleHelp(noteLabel.getText());
    pseudoClassStateChanged(ERROR, badInput.isPresent());
  }

  private final class TickLabels extends StringConverter<Double> {
    @Override
    public String toString(Double position) {
      return scale.tick(position);
    }

    @Override
    public Double fromString(String text) {
      throw new UnsupportedOperationException("tick labels are not typed");
    }
  }
}
