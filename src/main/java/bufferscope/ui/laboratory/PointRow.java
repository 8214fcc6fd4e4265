package bufferscope.ui.laboratory;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.Level;
import bufferscope.lab.SweepPoint;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A point as a row of the table.
 *
 * @param levels its levels, that of the axis first
 * @param isEditable whether the user may type the expectation
 */
record PointRow(
    int index,
    List<String> levels,
    String measured,
    String theory,
    String expected,
    boolean isEditable) {

  static PointRow of(Findings findings, int index, boolean editable) {
    List<Level> levels = new ArrayList<>(findings.experiment().points().get(index));
    Collections.reverse(levels);
    Optional<SweepPoint> point = Optional.ofNullable(findings.measured().get(index));
    String interval = findings.dot(index).measured().map(ConfidenceInterval::text).orElse("");
    int failed = point.map(SweepPoint::failed).orElse(0);
    int runs = point.map(SweepPoint::replications).orElse(0);
    return new PointRow(
        index,
        levels.stream().map(LabWords::name).toList(),
        failed == 0 ? interval : Texts.of("laboratory.failed", interval, failed, runs).strip(),
        findings.theory(index),
        findings.dot(index).expected().map(LabWords::text).orElse(""),
        editable);
  }

  /** Returns the text of each column. */
  List<String> cells() {
    List<String> cells = new ArrayList<>(levels);
    cells.addAll(List.of(measured, theory, expected));
    return cells;
  }
}
