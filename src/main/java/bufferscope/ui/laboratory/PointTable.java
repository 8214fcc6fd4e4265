package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The points of an experiment as rows: the levels, the measurement, the theory, and the user's
 * expectation, which can be typed as long as nothing was measured.
 */
public final class PointTable extends TableView<PointRow> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass SERIES = PseudoClass.getPseudoClass("series");

  /** The share of the width for the columns; the scroll bar gets the rest. */
  private static final double USED = 0.96;

  /** The characters of a measurement, of theory, and of what is expected. */
  private static final List<Integer> FIGURES = List.of(15, 8, 8);

  private static final int BETWEEN = 2;

  /** The characters of a head that make its column wider. */
  private static final int LONGEST_HEAD = 18;

  private final List<ExpectedCell> fields = new ArrayList<>();
  private List<String> heads = List.of();
  private List<Double> widths = List.of();
  private IntConsumer onRead = index -> {};
  private IntConsumer onOpen = index -> {};
  private TypedValue onExpect = (index, value) -> {};
  private Consumer<String> onRefuse = typed -> {};
  private Runnable onCopied = () -> {};

  /** Receives the user's expectation; empty if the field was emptied. */
  interface TypedValue {
    void type(int index, OptionalDouble value);
  }

  public PointTable() {
    getStyleClass().add("point-table");
    setAccessibleText(Texts.of("laboratory.table"));
    setPlaceholder(new Label());
    getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> read(now.intValue()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open();
          }
        });
  }

  private void read(int index) {
    if (index >= 0) {
      onRead.accept(index);
    }
  }

  /** Sets the receiver of the index of the row that was selected. */
  void setOnRead(IntConsumer action) {
    onRead = action;
  }

  /**
   * Sets the receiver of the index of the row that was double-clicked, or at which Enter was
   * pressed.
   */
  void setOnOpen(IntConsumer action) {
    onOpen = action;
  }

  /** Sets the receiver of the user's expectations. */
  void setOnExpect(TypedValue action) {
    onExpect = action;
  }

  /** Sets the receiver of typed text that is not a number. */
  void setOnRefuse(Consumer<String> action) {
    onRefuse = action;
  }

  /** Sets the action after the table was copied. */
  void setOnCopied(Runnable action) {
    onCopied = action;
  }

  /** Shows the known values of all points. */
  void show(Findings findings, boolean editable) {
    head(findings.experiment());
    List<PointRow> rows =
        IntStream.range(0, findings.experiment().points().size())
            .mapToObj(index -> PointRow.of(findings, index, editable))
            .toList();
    if (rows.size() != getItems().size()) {
      getItems().setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).equals(getItems().get(i))) {
        getItems().set(i, rows.get(i));
      }
    }
  }

  /** Selects that row, and brings it into view. */
  void select(int index) {
    if (getSelectionModel().getSelectedIndex() != index) {
      getSelectionModel().clearAndSelect(index);
      if (field(index).isEmpty()) {
        scrollTo(Math.max(0, index - 1));
      }
    }
  }

  /** Selects no row. */
  void selectNothing() {
    getSelectionModel().clearSelection();
  }

  /** Returns the cell of that row, if it is in view. */
  private Optional<ExpectedCell> field(int index) {
    layout(); // a row that has changed is in no cell before that
    return fields.stream()
        .filter(each -> each.getIndex() == index && each.getTableRow().isVisible())
        .findFirst();
  }

  private void head(Experiment experiment) {
    List<String> wanted =
        Stream.concat(
                Stream.concat(Stream.of(experiment.varied()), experiment.series().stream())
                    .map(factor -> LabWords.name(factor.setting())),
                Stream.of(
                    Texts.of("laboratory.columnMeasured"),
                    Texts.of("laboratory.columnTheory"),
                    Texts.of("laboratory.columnExpected")))
            .toList();
    List<Double> shares = shares(experiment);
    if (!wanted.equals(heads) || !shares.equals(widths)) {
      heads = wanted;
      widths = shares;
      fields.clear();
      pseudoClassStateChanged(SERIES, experiment.series().isPresent());
      getColumns()
          .setAll(
              IntStream.range(0, heads.size()).mapToObj(i -> column(i, shares.get(i))).toList());
    }
  }

  /**
   * Returns the share of the width of each column, together 1: by the characters that it shows;
   * figures have the space that they may need.
   */
  private static List<Double> shares(Experiment experiment) {
    List<Integer> characters =
        Stream.concat(
                Stream.concat(Stream.of(experiment.varied()), experiment.series().stream())
                    .map(PointTable::characters),
                FIGURES.stream())
            .map(each -> each + BETWEEN)
            .toList();
    double all = characters.stream().mapToInt(each -> each).sum();
    return characters.stream().map(each -> each / all).toList();
  }

  private static int characters(Factor factor) {
    int head = Math.min(LONGEST_HEAD, LabWords.name(factor.setting()).length());
    return factor.levels().stream()
        .mapToInt(level -> LabWords.name(level).length())
        .reduce(head, Math::max);
  }

  private TableColumn<PointRow, String> column(int number, double share) {
    TableColumn<PointRow, String> column = new TableColumn<>(heads.get(number));
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.prefWidthProperty().bind(widthProperty().multiply(USED * share));
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(row.getValue().cells().get(number)));
    if (number == heads.size() - 1) {
      column.setCellFactory(
          each -> {
            ExpectedCell cell = new ExpectedCell(this);
            fields.add(cell);
            return cell;
          });
    }
    return column;
  }

  /** Passes on the input in the field of that row. */
  void type(int index, OptionalDouble value) {
    onExpect.type(index, value);
  }

  /** Passes on typed text that is not a number. */
  void refuse(String typed) {
    onRefuse.accept(typed);
  }

  /** Moves the focus to the field of that row, or to the table if it has none. */
  void edit(int index) {
    requestFocus(); // a field that is scrolled out of view becomes that of another row
    if (index >= 0 && index < getItems().size()) {
      select(index);
      field(index)
          .ifPresentOrElse(
              ExpectedCell::edit,
              () -> Platform.runLater(() -> field(index).ifPresent(ExpectedCell::edit)));
    }
  }

  private void press(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == this) {
      open();
      event.consume();
    }
  }

  private void open() {
    PointRow row = getSelectionModel().getSelectedItem();
    if (row != null && row.isEditable()) {
      edit(row.index());
    } else if (row != null) {
      onOpen.accept(row.index());
    }
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
    onCopied.run();
  }

  /** Returns the whole table with tabs between the columns. */
  String text() {
    return Stream.concat(Stream.of(heads), getItems().stream().map(PointRow::cells))
        .map(cells -> String.join("\t", cells))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
