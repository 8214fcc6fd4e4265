package bufferscope.lab.sheet;

import bufferscope.io.ConstantName;
import bufferscope.work.EndOfStream;
import bufferscope.work.FaultInjection;
import bufferscope.work.ItemKind;
import bufferscope.work.LinePause;
import bufferscope.work.OnError;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import bufferscope.work.Task;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that most scenarios leave at their defaults: those that differ, as options of the
 * command line.
 */
final class OtherSettings {
  private final List<Option> options = new ArrayList<>();

  private OtherSettings() {}

  /**
   * An option of the command line.
   *
   * @param value empty if the option has none
   */
  record Option(String name, String value) {}

  /** Returns the options by what they belong to; a list is empty where nothing differs. */
  static Map<String, List<Option>> of(Scenario scenario) {
    Map<String, List<Option>> settings = new LinkedHashMap<>();
    settings.put(
        "Threads", new OtherSettings().addUnless(0, "pool", scenario.host().poolThreads()).options);
    settings.put("Line pauses", scenario.linePauses().stream().map(OtherSettings::pause).toList());
    settings.put("Workload", workload(scenario.workload()));
    settings.put("Faults", faults(scenario.workload().faultInjection()));
    settings.put("Safeguards", safeguards(scenario.safeguards()));
    return settings;
  }

  private static Option pause(LinePause pause) {
    return new Option(
        "pause", "%s:%d:%s".formatted(pause.thread(), pause.line(), time(pause.duration())));
  }

  private static List<Option> workload(Workload workload) {
    OtherSettings settings = new OtherSettings();
    if (workload.itemKind() instanceof ItemKind.RandomNumbers random) {
      settings.add("random", random.min() + "-" + random.max());
    } else if (workload.itemKind() instanceof ItemKind.Numbers numbers) {
      settings.addUnless(1, "from", numbers.from());
    }
    return settings
        .addUnless(Workload.ENDLESS, "items", workload.itemsPerProducer())
        .addUnless(EndOfStream.NONE, "end", workload.end())
        .addUnless(Task.USE_UP, "task", workload.task())
        .addUnless(OnError.DIE, "on-error", workload.onError())
        .options;
  }

  private static List<Option> faults(FaultInjection faults) {
    return new OtherSettings()
        .addUnless(0, "hostile", faults.hostileProducers())
        .addUnless(0, "crash-every", faults.crashEvery())
        .options;
  }

  private static List<Option> safeguards(SafeguardSettings safeguards) {
    return new OtherSettings()
        .addUnless("0s", "put-limit", time(safeguards.putLimit()))
        .addIf(safeguards.validated(), "validate")
        .addIf(safeguards.sealed(), "seal")
        .addUnless(0, "quota", safeguards.quota())
        .addUnless(Rescue.NONE, "rescue", safeguards.rescue())
        .addUnless(0, "restarts", safeguards.restarts())
        .addUnless("0s", "shutdown-limit", time(safeguards.shutdownLimit()))
        .options;
  }

  /** Returns the time as the command line reads it. */
  static String time(Duration time) {
    return time.toNanosPart() == 0
        ? time.toSeconds() + "s"
        : Sheet.number(time.toNanos() / 1e6) + "ms";
  }

  private void add(String name, String value) {
    options.add(new Option(name, value));
  }

  private OtherSettings addIf(boolean set, String name) {
    if (set) {
      add(name, "");
    }
    return this;
  }

  private OtherSettings addUnless(Object usual, String name, Object value) {
    if (!value.equals(usual)) {
      add(name, value instanceof Enum<?> constant ? ConstantName.of(constant) : value.toString());
    }
    return this;
  }
}
