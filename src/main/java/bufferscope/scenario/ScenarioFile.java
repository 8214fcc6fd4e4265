package bufferscope.scenario;

import bufferscope.json.JsonFile;
import bufferscope.json.Key;
import bufferscope.json.ListOf;
import bufferscope.json.Scalar;
import bufferscope.json.Shape;
import bufferscope.json.Shape.Values;
import bufferscope.run.Tempo;
import bufferscope.sync.Slots;
import bufferscope.work.BufferSetup;
import bufferscope.work.Hardening;
import bufferscope.work.Host;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a scenario file: their names, what they mean and what is allowed. Units are in the
 * names.
 */
public final class ScenarioFile {
  /** Characters of a title. */
  public static final int MAX_TITLE = 60;

  /** Characters of what a scenario shows. */
  public static final int MAX_ABOUT = 400;

  private static final String UNTITLED = "scenario";

  /** Controls, line ends, and halves of characters. */
  private static final String NOT_IN_A_LINE = "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]";

  private static final int LAST_LINE = 100_000;

  /** Beyond this, other programs that handle JSON round whole numbers. */
  private static final long LARGEST_SEED = (1L << 53) - 1;

  private static final NamedScenario USUAL =
      new NamedScenario("", "", Scenario.FIRST_STEPS, Tempo.CALM);

  private static final Key<BufferSetup, Mechanism> MECHANISM =
      Key.of(
          "mechanism",
          Scalar.oneOf(Mechanism.values(), Mechanism::id),
          BufferSetup::mechanism,
          "How it is built.");

  private static final Key<BufferSetup, Integer> CAPACITY =
      Key.of(
          "capacity",
          Scalar.whole(BufferSetup.UNBOUNDED, Slots.MAX_CAPACITY),
          BufferSetup::capacity,
          "Its slots; 0 is no limit, where the mechanism can do without.");

  private static final Key<BufferSetup, Boolean> FAIR =
      Key.of(
          "fair",
          Scalar.truth(),
          BufferSetup::fair,
          "Whether its locks and semaphores are first come, first served.");

  private static final Key<LinePause, String> PAUSED_THREAD =
      Key.required("thread", Scalar.text(1, 10), LinePause::thread, "Its name, such as P1.");

  private static final Key<LinePause, Integer> PAUSED_LINE =
      Key.required(
          "line", Scalar.whole(1, LAST_LINE), LinePause::line, "In the source of the mechanism.");

  private static final Key<LinePause, Duration> PAUSE =
      Key.required(
          "millis", Scalar.millis(1, LinePause.MAX), LinePause::duration, "How long it sleeps.");

  private static final Scalar<String> TITLE_TEXT = Scalar.text(1, MAX_TITLE);

  private static final Key<NamedScenario, String> TITLE =
      Key.required("title", TITLE_TEXT, NamedScenario::title, "A few words.");

  private static final Key<NamedScenario, String> ABOUT =
      Key.of(
          "about",
          Scalar.text(0, MAX_ABOUT),
          NamedScenario::about,
          "What it shows, in two sentences.");

  private static final Key<NamedScenario, BufferSetup> BUFFER =
      Key.of(
          "buffer",
          new Shape<>(
              Scenario.FIRST_STEPS.buffer(),
              values ->
                  new BufferSetup(values.get(MECHANISM), values.get(CAPACITY), values.get(FAIR)),
              List.of(MECHANISM, CAPACITY, FAIR)),
          named -> named.scenario().buffer(),
          "What the threads share.");

  private static final Key<NamedScenario, Team> PRODUCERS =
      Key.of(
          "producers",
          Teams.shape(Scenario.FIRST_STEPS.producers()),
          named -> named.scenario().producers(),
          "Threads that make items.");

  private static final Key<NamedScenario, Team> CONSUMERS =
      Key.of(
          "consumers",
          Teams.shape(Scenario.FIRST_STEPS.consumers()),
          named -> named.scenario().consumers(),
          "Threads that use items up.");

  private static final Key<NamedScenario, Workload> WORKLOAD =
      Key.special(
          "workload",
          Workloads.SHAPE,
          named -> named.scenario().workload(),
          "What is made and what is done with it.");

  private static final Key<NamedScenario, Host> HOST =
      Key.special(
          "poolThreads",
          Scalar.whole(0, Team.MAX_THREADS).as(Host::new, Host::poolThreads),
          named -> named.scenario().host(),
          "Threads of the executor that runs producers and consumers; 0 is one thread for each.");

  private static final Key<NamedScenario, Hardening> HARDENING =
      Key.special(
          "hardening",
          Hardenings.SHAPE,
          named -> named.scenario().hardening(),
          "What is done around the buffer to make the pipeline hold.");

  private static final Key<NamedScenario, List<LinePause>> LINE_PAUSES =
      Key.special(
          "linePauses",
          new ListOf<>(
              new Shape<>(
                  new LinePause("P1", 1, Duration.ofMillis(1)),
                  values ->
                      new LinePause(
                          values.get(PAUSED_THREAD), values.get(PAUSED_LINE), values.get(PAUSE)),
                  List.of(PAUSED_THREAD, PAUSED_LINE, PAUSE)),
              Scenario.MAX_LINE_PAUSES),
          named -> named.scenario().linePauses(),
          "Where threads sleep in the code of the buffer.");

  private static final Key<NamedScenario, Tempo> TEMPO =
      Key.of(
          "stepMillis",
          Scalar.millis(0, Tempo.MAX_DWELL).as(Tempo::new, Tempo::dwell),
          NamedScenario::tempo,
          "How long each synchronisation step takes to be seen, in milliseconds; 0 is real time.");

  private static final Key<NamedScenario, Long> SEED =
      Key.of(
          "seed",
          Scalar.whole(-LARGEST_SEED, LARGEST_SEED),
          named -> named.scenario().seed(),
          "Repeats all random times and values.");

  /** Scenario files. */
  public static final JsonFile<NamedScenario> FORMAT =
      new JsonFile<>(
          "Bufferscope scenario",
          new Shape<>(
              USUAL,
              ScenarioFile::named,
              List.of(
                  TITLE,
                  ABOUT,
                  BUFFER,
                  PRODUCERS,
                  CONSUMERS,
                  WORKLOAD,
                  HOST,
                  HARDENING,
                  LINE_PAUSES,
                  TEMPO,
                  SEED)));

  private ScenarioFile() {}

  /** A title for a scenario in that file, which has none yet: the name without its ending. */
  public static String titleFor(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.');
    return title(end > 0 ? name.substring(0, end) : name).or(() -> title(name)).orElse(UNTITLED);
  }

  /** The title that a person wrote, as far as it can be one. */
  public static Optional<String> title(String written) {
    return Optional.of(line(written, MAX_TITLE)).filter(TITLE_TEXT::allows);
  }

  /** What a person wrote about a scenario, as far as it can be kept. */
  public static String about(String written) {
    return line(written, MAX_ABOUT);
  }

  /** The text with blanks for what no line has, and cut to a length. */
  private static String line(String written, int maxLength) {
    return written
        .replaceAll(NOT_IN_A_LINE, " ")
        .codePoints()
        .limit(maxLength)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static NamedScenario named(Values values) {
    Scenario scenario =
        new Scenario(
            values.get(BUFFER),
            values.get(PRODUCERS),
            values.get(CONSUMERS),
            values.get(WORKLOAD),
            values.get(HOST),
            values.get(HARDENING),
            values.get(LINE_PAUSES),
            values.get(SEED));
    return new NamedScenario(values.get(TITLE), values.get(ABOUT), scenario, values.get(TEMPO));
  }
}
