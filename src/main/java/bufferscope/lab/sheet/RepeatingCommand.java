package bufferscope.lab.sheet;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.lab.Experiment;
import bufferscope.work.EndOfStream;
import bufferscope.work.ItemKind;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command that repeats an experiment, with all its settings. */
final class RepeatingCommand {
  private final List<String> words = new ArrayList<>(List.of("bufferscope", "sweep"));

  private RepeatingCommand() {}

  static String of(Experiment experiment) {
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
      add("precision", String.format(Locale.ROOT, "%.2f%%", 100 * experiment.runs().precision()));
    }
    if (experiment.runs().live()) {
      words.add("--live");
    }
    add("duration", experiment.runs().length().toMillis() + "ms");
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
    add(scenario.workload());
    add("seed", scenario.seed());
  }

  private void add(String role, Timing timing) {
    add(
        role + "-rate",
        timing.rate().isUnlimited() ? "unlimited" : Sheet.number(timing.rate().perSecond()));
    add(role + "-time", ConstantName.of(timing.distribution()));
  }

  private void add(Workload workload) {
    if (workload.itemKind() instanceof ItemKind.RandomNumbers random) {
      add("random", random.min() + "-" + random.max());
    }
    if (workload.task() != Task.USE_UP) {
      add("task", ConstantName.of(workload.task()));
    }
    if (workload.itemsPerProducer() != Workload.ENDLESS) {
      add("items", workload.itemsPerProducer());
    }
    if (workload.end() != EndOfStream.NONE) {
      add("end", ConstantName.of(workload.end()));
    }
  }

  private void add(String option, Object value) {
    String text = String.valueOf(value);
    words.add("--" + option);
    words.add(text.contains("*") ? '"' + text + '"' : text); // otherwise a shell looks for files
  }
}
