package bufferscope.lab.sheet;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.lab.Experiment;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.ArrayList;
import java.util.List;

/** The command that repeats an experiment, with all its settings. */
public final class RepeatingCommand {
  private final List<String> words = new ArrayList<>(List.of("bufferscope", "sweep"));

  private RepeatingCommand() {}

  /** Returns the command. */
  public static String of(Experiment experiment) {
    RepeatingCommand command = new RepeatingCommand();
    command.add(experiment);
    command.add(experiment.scenario().scenario());
    return String.join(" ", command.words);
  }

  private void add(Experiment experiment) {
    add("vary", experiment.varied().text());
    experiment.series().ifPresent(series -> add("series", series.text()));
    add("columns", experiment.metric().id());
    add("replications", experiment.runs().replications());
    if (experiment.runs().precision() > 0) {
      add("precision", Sheet.number(100 * experiment.runs().precision()) + "%");
    }
    if (experiment.runs().live()) {
      words.add("--live");
    }
    add("duration", OtherSettings.time(experiment.runs().length()));
    if (!experiment.scenario().tempo().dwell().isZero()) {
      add("step-millis", experiment.scenario().tempo().dwell().toMillis());
    }
  }

  private void add(Scenario scenario) {
    add("mechanism", scenario.mechanism().id());
    add("capacity", scenario.capacity());
    if (scenario.fair()) {
      words.add("--fair");
    }
    add("producers", scenario.threads(Role.PRODUCER));
    add("consumers", scenario.threads(Role.CONSUMER));
    add("production", scenario.timing(Role.PRODUCER));
    add("consumption", scenario.timing(Role.CONSUMER));
    OtherSettings.of(scenario).values().stream()
        .flatMap(List::stream)
        .forEach(option -> add(option.name(), option.value()));
    add("seed", scenario.seed());
  }

  private void add(String role, Timing timing) {
    add(
        role + "-rate",
        timing.rate().isUnlimited() ? "unlimited" : Sheet.number(timing.rate().perSecond()));
    add(role + "-time", ConstantName.of(timing.distribution()));
  }

  private void add(String option, Object value) {
    String text = String.valueOf(value);
    words.add("--" + option);
    if (!text.isEmpty()) {
      words.add(text.contains("*") ? '"' + text + '"' : text); // otherwise a shell looks for files
    }
  }
}
