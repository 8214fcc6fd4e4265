package bufferscope.ui.plot;

import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.OccupancyHistogram.Bar;
import bufferscope.lab.chart.Plot;
import bufferscope.lab.chart.Plot.LegendWords;
import bufferscope.ui.text.Texts;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/**
 * How long how many items were stored: bars for what was measured, marks for theory. The sentence
 * below explains what a bar stands for.
 */
public final class HistogramView extends VBox {
  private final PlotChart chart = new PlotChart();
  private final Label reading = new Label();
  private OccupancyHistogram shown = OccupancyHistogram.NONE;

  public HistogramView() {
    getStyleClass().add("histogram-view");
    reading.getStyleClass().add("histogram-reading");
    reading.setWrapText(true);
    reading.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getStylesheets().addAll(chart.getStylesheets());
    getChildren().addAll(chart, reading);
    chart.emProperty().bind(reading.fontProperty().map(Font::getSize));
    chart.setOnRead(index -> read());
    show(shown);
  }

  /** Shows that histogram; without bars, it shows that nothing is measured yet. */
  public void show(OccupancyHistogram histogram) {
    shown = histogram;
    chart.show(
        Plot.of(
            histogram,
            Texts.of("plot.stored"),
            Texts.of("plot.shareOfTime"),
            new LegendWords(Texts.of("plot.measured"), Texts.of("plot.theory"), "", "")),
        false);
    chart.setVisible(!histogram.measured().isEmpty());
    chart.setAccessibleText(text(histogram));
    read();
  }

  private static String text(OccupancyHistogram histogram) {
    return Texts.of(
        "plot.histogramText",
        histogram.bars().stream().map(HistogramView::sentence).collect(Collectors.joining(". ")));
  }

  private static String sentence(Bar bar) {
    return bar.theory().isPresent()
        ? Texts.of("plot.barWithTheory", bar.items(), bar.measured(), bar.theory().get())
        : Texts.of("plot.bar", bar.items(), bar.measured());
  }

  private void read() {
    if (shown.measured().isEmpty()) {
      reading.setText(Texts.of("plot.noHistogram"));
    } else if (chart.current().isPresent()) {
      reading.setText(sentence(shown.bars().get(chart.current().getAsInt())));
    } else {
      reading.setText(shown.theory().isEmpty() ? Texts.of("plot.noTheory") : "");
    }
  }
}
