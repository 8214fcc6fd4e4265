package bufferscope.ui.laboratory;

import bufferscope.lab.Experiment;
import bufferscope.ui.session.Background;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An experiment, the measurement that is under way, and what came of it. For the JavaFX thread. */
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

  /** The experiment with what was measured of it. */
  Findings findings() {
    return findings;
  }

  /** How far the measurement under way has come; null if there is none. */
  Measurement.@Nullable State progress() {
    return measurement == null ? null : measurement.state();
  }

  boolean isMeasuring() {
    return measurement != null;
  }

  /** Why the last measurement came to no end; empty if it did. */
  String trouble() {
    return trouble;
  }

  /** Begins with another experiment, of which nothing is measured yet. */
  void begin(Experiment experiment) {
    stop();
    trouble = "";
    findings = new Findings(experiment, Map.of());
  }

  /** Takes over what was set up. What was measured stays as long as it is of the same points. */
  void change(Experiment now) {
    Experiment before = experiment();
    if (now.factors().equals(before.factors()) && now.scenario().equals(before.scenario())) {
      trouble = "";
      findings = new Findings(now, findings.measured());
    } else {
      begin(now);
    }
  }

  /** Takes what the person expects of a point. */
  void expect(int index, OptionalDouble value) {
    findings = findings.expecting(index, value);
  }

  /** Takes what the person noted. */
  void note(String notes) {
    findings = new Findings(experiment().withNotes(notes), findings.measured());
  }

  /** Measures anew. */
  void measure() {
    begin(experiment());
    measurement = new Measurement(experiment(), background);
  }

  /** Ends the measurement soon; what is done by then is still taken. */
  void endSoon() {
    if (measurement != null) {
      measurement.stop();
    }
  }

  /** Ends the measurement, if there is one, with what is done. */
  void stop() {
    if (measurement != null) {
      measurement.stop();
      take(measurement.state());
      measurement = null;
    }
  }

  /** Takes what the measurement under way has come to. */
  void advance() {
    Measurement running = measurement;
    if (running == null) {
      return;
    }
    boolean over = running.isOver(); // before the state, which is the last one then
    take(running.state());
    if (over) {
      measurement = null;
      trouble = running.problem();
    }
  }

  private void take(Measurement.State state) {
    findings = new Findings(experiment(), state.points());
  }
}
