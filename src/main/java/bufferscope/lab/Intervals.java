package bufferscope.lab;

import java.util.List;

/** Which of the measured values have a confidence interval. */
public enum Intervals {
  /** No value has one, since all are from one run. */
  NONE("one run, no interval"),

  /** Some values are from one run, and others from more. */
  SOME("95 % interval from 2 runs on"),

  ALL("95 % interval");

  private final String words;

  Intervals(String words) {
    this.words = words;
  }

  /** Returns which of the values have an interval. */
  public static Intervals of(List<ConfidenceInterval> values) {
    long known = values.stream().filter(each -> each.knownHalfWidth().isPresent()).count();
    return known == values.size() ? ALL : known == 0 ? NONE : SOME;
  }

  /** Returns what stands beside the name of a metric. */
  public String words() {
    return words;
  }
}
