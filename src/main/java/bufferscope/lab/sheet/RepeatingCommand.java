package bufferscope.lab.sheet;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.lab.Experiment;
import bufferscope.work.EndOfStream;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.OnError;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.time.Duration;
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
    add("duration", time(experiment.runs().length()));
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
    addUnless(0, "pool", scenario.host().poolThreads());
    scenario.linePauses().forEach(this::add);
    add(scenario.workload());
    add(scenario.safeguards());
    add("seed", scenario.seed());
  }

  private void add(LinePause pause) {
    add("pause", "%s:%d:%s".formatted(pause.thread(), pause.line(), time(pause.duration())));
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
    } else if (workload.itemKind() instanceof ItemKind.Numbers numbers) {
      addUnless(1, "from", numbers.from());
    }
    addUnless(Workload.ENDLESS, "items", workload.itemsPerProducer());
    addUnless(Task.USE_UP, "task", workload.task());
    addUnless(EndOfStream.NONE, "end", workload.end());
    addUnless(OnError.DIE, "on-error", workload.onError());
    addUnless(0, "hostile", workload.faultInjection().hostileProducers());
    addUnless(0, "crash-every", workload.faultInjection().crashEvery());
  }

  private void add(SafeguardSettings safeguards) {
    addUnless("0s", "put-limit", time(safeguards.putLimit()));
    if (safeguards.validated()) {
      words.add("--validate");
    }
    if (safeguards.sealed()) {
      words.add("--seal");
    }
    addUnless(0, "quota", safeguards.quota());
    addUnless(Rescue.NONE, "rescue", safeguards.rescue());
    addUnless(0, "restarts", safeguards.restarts());
    addUnless("0s", "shutdown-limit", time(safeguards.shutdownLimit()));
  }

  private static String time(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }

  /** Adds an option whose value is not the usual one. */
  private void addUnless(Object usual, String option, Object value) {
    if (!value.equals(usual)) {
      add(option, value instanceof Enum<?> constant ? ConstantName.of(constant) : value);
    }
  }

  private void add(String option, Object value) {
    String text = String.valueOf(value);
    words.add("--" + option);
    words.add(text.contains("*") ? '"' + text + '"' : text); // otherwise a shell looks for files
  }
}
