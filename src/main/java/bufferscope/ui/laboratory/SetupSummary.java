package bufferscope.ui.laboratory;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Setting;
import bufferscope.ui.mechanism.MechanismNames;
import bufferscope.ui.text.Texts;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that are the same at all points of an experiment, in words. */
final class SetupSummary {
  private final Scenario scenario;
  private final long stepMillis;
  private final Set<Setting> varied = EnumSet.noneOf(Setting.class);

  SetupSummary(Experiment experiment) {
    scenario = experiment.scenario().scenario();
    stepMillis = experiment.scenario().tempo().dwell().toMillis();
    experiment.factors().stream().map(Factor::setting).forEach(varied::add);
  }

  String text() {
    String text =
        Stream.of(
                unless(new MechanismNames().toString(scenario.mechanism()), Setting.MECHANISM),
                unless(Texts.of("laboratory.summary.lock", scenario.fair() ? 1 : 0), Setting.LOCK),
                unless(
                    Texts.of("laboratory.summary.capacity", scenario.capacity()), Setting.CAPACITY),
                Texts.of(
                    "laboratory.summary.producers",
                    varies(Setting.PRODUCERS, Setting.THREADS)
                        ? 0
                        : scenario.threads(Role.PRODUCER),
                    timing(Role.PRODUCER, Setting.PRODUCTION_RATE, Setting.PRODUCTION_TIME)),
                Texts.of(
                    "laboratory.summary.consumers",
                    varies(Setting.CONSUMERS, Setting.THREADS, Setting.SPLIT_CONSUMPTION)
                        ? 0
                        : scenario.threads(Role.CONSUMER),
                    timing(Role.CONSUMER, Setting.CONSUMPTION_RATE, Setting.CONSUMPTION_TIME)),
                stepMillis == 0
                    ? ""
                    : unless(Texts.of("laboratory.summary.step", stepMillis), Setting.STEP_MILLIS))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns true if all times per item vary, so that none is to be chosen. */
  boolean timesVary() {
    return varies(Setting.TIMES)
        || varied.containsAll(Set.of(Setting.PRODUCTION_TIME, Setting.CONSUMPTION_TIME));
  }

  private boolean varies(Setting... any) {
    return Stream.of(any).anyMatch(varied::contains);
  }

  private String unless(String text, Setting setting) {
    return varies(setting) ? "" : text;
  }

  /** Returns rate and distribution in brackets, without those that vary. */
  private String timing(Role role, Setting rate, Setting distribution) {
    Timing timing = scenario.timing(role);
    boolean together = role == Role.CONSUMER && varies(Setting.SPLIT_CONSUMPTION);
    String speed =
        Texts.of(
            together ? "laboratory.summary.togetherRate" : "laboratory.summary.rate",
            timing.rate().perSecond());
    String times =
        LabWords.value(Setting.TIMES, ConstantName.of(timing.distribution()))
            .toLowerCase(Locale.ROOT);
    return Stream.of(unless(speed, rate), varies(Setting.TIMES, distribution) ? "" : times)
        .filter(part -> !part.isEmpty())
        .reduce((first, second) -> first + " " + second)
        .map(words -> " (" + words + ")")
        .orElse("");
  }
}
