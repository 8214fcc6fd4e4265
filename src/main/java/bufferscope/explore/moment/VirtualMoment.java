package bufferscope.explore.moment;

import bufferscope.explore.time.TimeStandsStillException;
import bufferscope.explore.time.VirtualRun;
import bufferscope.io.BadFileException;
import bufferscope.record.History;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a run in virtual time, which follows from the scenario and its seed.
 *
 * @param step the duration of each operation of buffer code
 * @param until the run time in nanoseconds at which the run was ended, if it did not end before
 * @param moment the number of events before the moment
 * @param at the run time of the moment in nanoseconds, by which another run is noticed
 */
public record VirtualMoment(NamedScenario scenario, Duration step, long until, long moment, long at)
    implements Moment {
  /** The key of {@link SavedRun#about} for {@code step}, in nanoseconds; 0 if it is missing. */
  private static final String STEP = "step";

  /** The maximum number of events that are computed: so many take some ten seconds. */
  public static final long MOST_EVENTS = 10_000_000;

  static final int VERSION = 2;

  private static final String ANOTHER_RUN =
      "this version of the program computes another run from that seed";

  private static final Pattern CONTENT =
      Pattern.compile("([\\w-]+):(\\d{1,18}):(\\d{1,18}):(\\d{1,18}):(\\d{1,18})");

  public VirtualMoment {
    if (moment > MOST_EVENTS) {
      throw new IllegalArgumentException(
          "the moment comes after %,d events; at most %,d are computed"
              .formatted(moment, MOST_EVENTS));
    }
  }

  /** Returns true if the recorded run is one in virtual time, with its scenario. */
  public static boolean isOf(SavedRun saved) {
    return saved.isVirtual() && saved.about().containsKey(SavedRun.SCENARIO);
  }

  /**
   * Returns the moment of a run that it {@link #isOf}. It computes the run up to the moment.
   *
   * @throws IllegalArgumentException with a sentence if that is another run, or too long
   */
  public static VirtualMoment of(SavedRun saved, long moment) {
    Stretch stretch = saved.stretch();
    VirtualMoment found =
        new VirtualMoment(
            scenario(saved.about().getOrDefault(SavedRun.SCENARIO, "")),
            Duration.ofNanos(number(saved.about().getOrDefault(STEP, "0"))),
            stretch.endAt(),
            moment,
            stretch.stateAt(moment).at());
    Stretch again = found.run(0, History.MIN_BYTES).stretch();
    if (!again.stateAt(moment).equals(stretch.stateAt(moment))) {
      throw new IllegalArgumentException(ANOTHER_RUN);
    }
    return found;
  }

  private static NamedScenario scenario(String text) {
    try {
      return ScenarioFile.FORMAT.parse("scenario", text.getBytes(StandardCharsets.UTF_8));
    } catch (BadFileException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String unpacked(String packed) {
    try {
      return PackedText.unpack(packed);
    } catch (IllegalArgumentException e) {
      throw MomentText.notAMoment();
    }
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  /**
   * Computes the run, for so many events after the moment.
   *
   * @param maxBytes the memory limit; the newest part is kept
   * @throws IllegalArgumentException with a sentence if the run is none in virtual time, or another
   *     one
   */
  public SavedRun run(long more, long maxBytes) {
    History history = new History(maxBytes);
    Counter counter = new Counter(moment + more);
    try {
      VirtualRun run =
          new VirtualRun(
              scenario.scenario(),
              step,
              (event, after) -> {
                history.add(event, after);
                counter.count();
              });
      counter.limit(run);
      run.goOn(until);
      if (!counter.isReached()) {
        run.end();
      }
    } catch (TimeStandsStillException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    Stretch stretch = history.stretch();
    if (moment > stretch.end() || stretch.stateAt(moment).at() != at) {
      throw new IllegalArgumentException(ANOTHER_RUN);
    }
    return new SavedRun(about(), List.of(), stretch, Optional.empty());
  }

  private Map<String, String> about() {
    return Map.of(
        SavedRun.KIND,
        SavedRun.VIRTUAL,
        SavedRun.MECHANISM,
        scenario.scenario().mechanism().id(),
        SavedRun.SCENARIO,
        ScenarioFile.FORMAT.format(scenario),
        STEP,
        Long.toString(step.toNanos()));
  }

  @Override
  public String text() {
    String content =
        "%s:%d:%d:%d:%d"
            .formatted(
                PackedText.pack(ScenarioFile.FORMAT.format(scenario)),
                step.toNanos(),
                until,
                moment,
                at);
    return new MomentText(VERSION, content).whole();
  }

  /**
   * Reads the content of a text.
   *
   * @throws IllegalArgumentException with a sentence if it is none of a moment
   */
  static VirtualMoment of(String content) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches()) {
      throw MomentText.notAMoment();
    }
    return new VirtualMoment(
        scenario(unpacked(parts.group(1))),
        Duration.ofNanos(number(parts.group(2))),
        number(parts.group(3)),
        number(parts.group(4)),
        number(parts.group(5)));
  }

  /** Counts the events of a run, and stops the run when there are enough. */
  private static final class Counter {
    private final long enough;
    private long events;
    private @Nullable VirtualRun run;

    Counter(long enough) {
      this.enough = enough;
    }

    void count() {
      events++;
      if (isReached() && run != null) {
        run.stop();
      }
    }

    boolean isReached() {
      return events >= enough;
    }

    /** Stops that run, whose first events are counted already. */
    void limit(VirtualRun limited) {
      run = limited;
      if (isReached()) {
        limited.stop();
      }
    }
  }
}
