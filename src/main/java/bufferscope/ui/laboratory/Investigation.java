package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.ui.session.Background;
import bufferscope.ui.text.Texts;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An experiment, the measurement under way, and its results. For the JavaFX thread. */
final class Investigation {
  private final Background background;
  private Findings findings;
  private @Nullable Measurement measurement;
  private String trouble = "";

  Investigation(Experiment experiment, Background background) {
    this.background = background;
    findings = new Findings(experiment, Map.of());
  }

  Experiment experiment() {
    return findings.experiment();
  }

  /** Returns the experiment with its measurements. */
  Findings findings() {
    return findings;
  }

  /** Returns the progress of the measurement under way; null if there is none. */
  Measurement.@Nullable ResultsSoFar progress() {
    return measurement == null ? null : measurement.state();
  }

  boolean isMeasuring() {
    return measurement != null;
  }

  /** Returns the reason why the last measurement did not finish; empty if it did. */
  String trouble() {
    return trouble;
  }

  /** Begins with another experiment and its measurements. */
  void begin(Findings begun) {
    stop();
    trouble = "";
    findings = begun;
  }

  private void begin(Experiment experiment) {
    begin(new Findings(experiment, Map.of()));
  }

  /**
   * Applies a change of the experiment. The measurements stay as long as the points are the same.
   */
  void change(Experiment now) {
    Experiment before = experiment();
    if (now.factors().equals(before.factors())
        && now.scenario().equals(before.scenario())
        && now.runs().live() == before.runs().live()) {
      trouble = "";
      findings = new Findings(now, findings.measured());
    } else {
      begin(now);
    }
  }

  /** Stores the user's expectation of a point. */
  void expect(int index, OptionalDouble value) {
    findings = findings.expecting(index, value);
  }

  /** Takes what the user noted. */
  void note(String notes) {
    findings = new Findings(experiment().withNotes(notes), findings.measured());
  }

  /** Makes the first measurement to come faster. */
  void rehearse() {
    if (!experiment().runs().live()) {
      Measurement.rehearse(experiment(), background);
    }
  }

  /** Starts a new measurement. */
  void measure() {
    begin(experiment());
    measurement = new Measurement(experiment(), background);
  }

  /** Ends the measurement soon; the results until then are still used. */
  void endSoon() {
    if (measurement != null) {
      measurement.stop();
    }
  }

  /** Ends the measurement, if there is one, with the results so far. */
  void stop() {
    if (measurement != null) {
      measurement.stop();
      take(measurement.state());
      measurement = null;
    }
  }

  /** Takes the results of the measurement under way. */
  void advance() {
    Measurement running = measurement;
    if (running == null) {
      return;
    }
    boolean over = running.isOver(); // before the state, which is the last one then
    take(running.state());
    if (over) {
      measurement = null;
      trouble =
          running.problem().isEmpty() && findings.measured().isEmpty()
              ? Texts.of("laboratory.stoppedEarly")
              : running.problem();
    }
  }

  private void take(Measurement.ResultsSoFar state) {
    findings = new Findings(experiment(), state.points());
  }
}
