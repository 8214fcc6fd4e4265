package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.explore.time.VirtualRun;
import bufferscope.measure.Observation;
import bufferscope.measure.RunVerdict;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.record.History;
import bufferscope.record.RecordingWriter;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.testing.TestThreads;
import bufferscope.trace.SystemState;
import bufferscope.ui.session.OpenedRecording.FilePart;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded run shows the pictures that were shown when it was recorded. */
@ExtendWith(TestThreads.class)
final class RecordedRunTest {
  private static final long SECOND = 1_000_000_000;
  private static final int LOOKS = 200;

  @TempDir private Path folder;
  private final Session session = new Session(Scenario.FIRST_STEPS, Tempo.CALM, new Background());

  @AfterEach
  void endRun() {
    session.live().runProperty().get().close();
  }

  private static Scenario scenario(Random random) {
    Mechanism[] stepped =
        Arrays.stream(Mechanism.values())
            .filter(mechanism -> !mechanism.isLiveOnly())
            .toArray(Mechanism[]::new);
    Mechanism mechanism = stepped[random.nextInt(stepped.length)];
    return Scenario.of(
        new BufferSetup(mechanism, mechanism.capacity(1 + random.nextInt(5)), random.nextBoolean()),
        new Team(1 + random.nextInt(4), timing(random)),
        new Team(1 + random.nextInt(4), timing(random)),
        Workload.DEFAULT.withEnd(EndOfStream.INTERRUPT));
  }

  private static Timing timing(Random random) {
    return new Timing(new Rate(10 + random.nextInt(200)), Distribution.EXPONENTIAL);
  }

  private RecordedRun opened(Path file) throws IOException {
    return new RecordedRun(
        OpenedRecording.read(FilePart.last(file), History.DEFAULT_BYTES), session);
  }

  private static Frame pictureAt(RecordedRun run, long moment) {
    run.lookAt(moment);
    List<Frame> frames = run.takeFrames().list();
    return frames.get(frames.size() - 1);
  }

  /** The fold from the beginning, against the state of a chunk and the rest. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyMomentOfAnyRunIsThePictureThatWasShownThen(long seed) throws IOException {
    Random random = new Random(seed);
    Scenario scenario = scenario(random).withSeed(seed);
    Path file = folder.resolve("run.bscope");
    List<Event> events = record(scenario, file, 1 + random.nextInt(8));
    RecordedRun run = opened(file);
    assertThat(run.past().end()).isEqualTo(events.size());
    for (int i = 0; i < LOOKS; i++) {
      int moment = random.nextInt(events.size() + 1);
      Frame picture = pictureAt(run, moment);
      SystemState then = SystemState.after(events.subList(0, moment));
      assertThat(picture.state()).isEqualTo(then);
      assertThat(picture.measures().made()).isEqualTo(then.made());
      assertThat(picture.measures().inBuffer()).isEqualTo(then.buffer().occupancy());
    }
    assertVerdicts(run, events);
  }

  private static List<Event> record(Scenario scenario, Path file, int seconds) throws IOException {
    List<Event> events = new ArrayList<>();
    NamedScenario named = new NamedScenario("run", "", scenario, Tempo.CALM);
    RecordingWriter writer =
        new RecordingWriter(
            file,
            Map.of(
                SavedRun.KIND,
                "virtual run",
                SavedRun.SCENARIO,
                ScenarioFile.FORMAT.format(named)));
    VirtualRun run =
        new VirtualRun(
            scenario,
            (event, after) -> {
              events.add(event);
              writer.add(event, after);
            });
    run.goOn(seconds * SECOND);
    run.end();
    writer.finish(List.of());
    return events;
  }

  /** All faults are there from their event on; a standstill is one of the moment before. */
  private static void assertVerdicts(RecordedRun run, List<Event> events) {
    Observation seen = new Observation();
    long known = 0;
    for (int i = 0; i < events.size(); i++) {
      seen.read(events.get(i));
      boolean worse = seen.violations() > known;
      known = seen.violations();
      if (worse && known < 100) {
        assertThat(withoutStandstill(pictureAt(run, i + 1))).isEqualTo(known);
        assertThat(withoutStandstill(pictureAt(run, i))).isLessThan(known);
      }
    }
  }

  private static long withoutStandstill(Frame picture) {
    RunVerdict verdict = picture.verdict();
    return verdict.count() - (verdict.stuck() ? 1 : 0);
  }

  /** What the window shows of a live run, against what it shows of its recording. */
  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {"TWO_CONDITIONS", "SEMAPHORES", "TWO_CONDITIONS_IF", "ONE_CONDITION_SIGNAL"})
  void theRecordingOfALiveRunShowsWhatTheRunShowed(Mechanism mechanism) throws IOException {
    Timing timing = new Timing(new Rate(100), Distribution.EXPONENTIAL);
    session.stoppingAtFaultsProperty().set(false);
    session.open(
        Scenario.FIRST_STEPS
            .fittedTo(mechanism)
            .withTiming(Role.PRODUCER, timing)
            .withTiming(Role.CONSUMER, timing),
        Tempo.CALM);
    Map<Long, Frame> shown = shown(session.live());
    session.live().runProperty().get().close();
    Path file = folder.resolve("live.bscope");
    Map<String, String> about = Map.of(SavedRun.MECHANISM, mechanism.id());
    new SavedRun(about, List.of(), session.live().past(), Optional.empty()).write(file);
    RecordedRun run = opened(file);
    shown.forEach(
        (moment, then) -> {
          Frame picture = pictureAt(run, moment);
          assertThat(picture.state()).isEqualTo(then.state());
          assertThat(picture.results()).isEqualTo(then.results());
          assertThat(picture.measures().finished()).isEqualTo(then.measures().finished());
        });
  }

  private static Map<Long, Frame> shown(LiveShownRun live) {
    Map<Long, Frame> shown = new LinkedHashMap<>();
    live.toggle();
    await()
        .atMost(TestThreads.LONG)
        .until(
            () -> {
              live.takeFrames().list().forEach(frame -> shown.put(frame.state().events(), frame));
              return shown.size() >= 40 || live.phaseProperty().get() == Phase.ENDED;
            });
    live.pause();
    return shown;
  }

  @Test
  void aPartOfARunIsSavedOpenedAndJudgedFromItsBeginning() throws IOException {
    session.pastMegabytesProperty().set(1);
    Path file = folder.resolve("run.bscope");
    Scenario scenario = Scenario.FIRST_STEPS.fittedTo(Mechanism.TWO_CONDITIONS);
    Timing fast = new Timing(new Rate(1000), Distribution.EXPONENTIAL);
    record(scenario.withTiming(Role.PRODUCER, fast).withTiming(Role.CONSUMER, fast), file, 30);
    Stretch whole = SavedRun.read(file).stretch();
    RecordedRun part =
        new RecordedRun(OpenedRecording.read(FilePart.last(file), session.pastBytes()), session);
    assertThat(part.past().first()).isPositive();
    assertThat(part.past().bytes()).isLessThanOrEqualTo(1 << 20);
    assertThat(part.moment()).isEqualTo(part.past().first());
    assertThat(pictureAt(part, whole.end()).state()).isEqualTo(whole.stateAt(whole.end()));
    assertThat(pictureAt(part, whole.end()).verdict().holds()).isTrue();
    assertThat(pictureAt(part, whole.end()).measures().throughputPerSecond())
        .isBetween(500.0, 1100.0);

    Path again = folder.resolve("again.bscope");
    new SavedRun(Map.of(), List.of(), part.past(), Optional.empty()).write(again);
    Stretch saved = SavedRun.read(again).stretch();
    assertThat(saved.first()).isEqualTo(part.past().first());
    assertThat(saved.end()).isEqualTo(whole.end());
    assertThat(saved.stateAt(whole.end() - 5000)).isEqualTo(whole.stateAt(whole.end() - 5000));
  }

  private RecordedRun virtual(Scenario scenario, int seconds) throws IOException {
    Path file = folder.resolve("run.bscope");
    record(scenario, file, seconds);
    return opened(file);
  }

  @Test
  void itBeginsWithItsThreadsAtWorkAndGoesToAnyMoment() throws IOException {
    RecordedRun run = virtual(Scenario.FIRST_STEPS, 2);
    run.enter();
    assertThat(run.takeFrames().fresh()).isTrue();
    assertThat(run.past().stateAt(run.moment()).threads()).hasSize(2);
    long start = run.moment();
    run.step();
    assertThat(run.takeFrames().fresh()).isFalse();
    assertThat(run.moment()).isEqualTo(start + 1);
    run.toNow();
    assertThat(run.moment()).isEqualTo(run.past().end());
    run.step();
    assertThat(run.moment()).isEqualTo(run.past().end());
    assertThat(run.back()).isSameAs(run);
    assertThat(run.moment()).isEqualTo(run.past().end() - 1);
    run.reset();
    assertThat(run.moment()).isEqualTo(start);
    run.lookAt(-7);
    assertThat(run.moment()).isZero();
  }

  @Test
  void playedAtATempoEachEventTakesItsTime() throws IOException {
    RecordedRun run = virtual(Scenario.FIRST_STEPS, 2);
    run.enter();
    long start = run.moment();
    run.setTempo(Duration.ofMillis(100));
    run.toggle();
    assertThat(run.isPlaying()).isTrue();
    run.pulse(SECOND);
    assertThat(run.moment()).isEqualTo(start + 1);
    run.pulse(SECOND + 99_000_000);
    assertThat(run.moment()).isEqualTo(start + 1);
    run.pulse(SECOND + 100_000_000);
    assertThat(run.moment()).isEqualTo(start + 2);
    run.toggle();
    run.pulse(9 * SECOND);
    assertThat(run.moment()).isEqualTo(start + 2);
  }

  @Test
  void playedAtTempo0ItTakesAsLongAsTheRunDid() throws IOException {
    RecordedRun run = virtual(Scenario.FIRST_STEPS, 4);
    run.enter();
    run.setTempo(Duration.ZERO);
    run.pulse(0);
    run.toggle();
    run.pulse(SECOND);
    assertThat(run.moment()).isEqualTo(run.past().momentAt(SECOND));
    run.pulse(3 * SECOND);
    assertThat(run.moment()).isEqualTo(run.past().momentAt(3 * SECOND));
    run.takeFrames();
    run.pulse(99 * SECOND);
    assertThat(run.moment()).isEqualTo(run.past().end());
    assertThat(run.isPlaying()).isFalse();
    assertThat(run.takeFrames().list().get(0).phase()).isEqualTo(Phase.PAUSED);
    run.toggle();
    assertThat(run.moment()).isLessThan(run.past().end());
  }

  @Test
  void playingStopsWhereSomethingWentWrong() throws IOException {
    Scenario deadlocks =
        Scenario.FIRST_STEPS
            .fittedTo(Mechanism.ONE_CONDITION_SIGNAL)
            .withCapacity(1)
            .withThreads(Role.PRODUCER, 4)
            .withThreads(Role.CONSUMER, 4)
            .withSeed(1);
    RecordedRun run = virtual(deadlocks, 3600);
    run.enter();
    run.setTempo(Duration.ZERO);
    run.pulse(0);
    run.toggle();
    run.pulse(10_000 * SECOND);
    assertThat(run.isPlaying()).isFalse();
    assertThat(run.moment()).isLessThan(run.past().end());
    Frame picture = pictureAt(run, run.moment());
    assertThat(picture.verdict().stuck()).isTrue();
    assertThat(picture.stopsHere()).isTrue();
    assertThat(picture.verdict().faults().get(0).kind()).isEqualTo(ViolationKind.DEADLOCK);
    assertThat(pictureAt(run, run.moment() - 1).verdict().holds()).isTrue();
  }

  private static final int SEEDS = 40;

  @Test
  void aLivelockInVirtualTimeIsOneInTheRecordingToo() throws IOException {
    Timing timing = new Timing(new Rate(10), Distribution.CONSTANT);
    Scenario scenario =
        Scenario.FIRST_STEPS
            .fittedTo(Mechanism.NO_LOCK)
            .withCapacity(2)
            .withThreads(Role.PRODUCER, 2)
            .withThreads(Role.CONSUMER, 2)
            .withTiming(Role.PRODUCER, timing)
            .withTiming(Role.CONSUMER, timing)
            .withWorkload(Workload.DEFAULT.withItemsPerProducer(20));
    Set<ViolationKind> found = EnumSet.noneOf(ViolationKind.class);
    for (long seed = 0; seed < SEEDS; seed++) {
      VirtualRun run = new VirtualRun(scenario.withSeed(seed), (event, after) -> {});
      run.goOn(60 * SECOND);
      List<String> then = standstills(run.observation().verdict(), found);
      RecordedRun recorded = virtual(scenario.withSeed(seed), 60);
      RunVerdict verdict = pictureAt(recorded, recorded.past().end()).verdict();
      assertThat(standstills(verdict, found)).as("seed %d", seed).isEqualTo(then);
      Files.delete(folder.resolve("run.bscope"));
    }
    assertThat(found).contains(ViolationKind.LIVELOCK);
  }

  private static List<String> standstills(RunVerdict verdict, Set<ViolationKind> found) {
    Set<ViolationKind> kinds = EnumSet.of(ViolationKind.DEADLOCK, ViolationKind.LIVELOCK);
    return verdict.first().stream()
        .filter(violation -> kinds.contains(violation.kind()))
        .peek(violation -> found.add(violation.kind()))
        .map(Violation::message)
        .toList();
  }

  @Test
  void aThreadThatOnlyRepeatsReadsIsInALivelock() throws IOException {
    List<Event> events = new ArrayList<>();
    events.add(new SlotsCreated(0, Event.NO_THREAD, 1));
    events.add(new CellCreated(0, Event.NO_THREAD, "count", 1));
    events.add(new ThreadStarted(0, 1, "P1", Role.PRODUCER));
    for (long at = 0; at < 7 * SECOND; at += SECOND / 2) {
      events.add(new CellRead(at, 1, "count", 1));
    }
    Path file = folder.resolve("loop.bscope");
    Map<String, String> about = Map.of(SavedRun.MECHANISM, Mechanism.NO_LOCK.id());
    new SavedRun(about, List.of(), History.of(events).stretch(), Optional.empty()).write(file);
    RecordedRun run = opened(file);
    assertThat(pictureAt(run, run.past().momentAt(2 * SECOND)).verdict().holds()).isTrue();
    assertThat(pictureAt(run, run.past().end()).verdict().first())
        .extracting(Violation::message)
        .containsExactly("no thread gets any further: P1 in an endless loop");
  }

  @Test
  void aRunThatIsStoppedWhileAllIsWellIsNoDeadlock() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      Scenario scenario =
          Scenario.FIRST_STEPS
              .withThreads(Role.PRODUCER, 3)
              .withTiming(Role.CONSUMER, new Timing(new Rate(1), Distribution.EXPONENTIAL))
              .withSeed(seed);
      RecordedRun run = virtual(scenario, 5);
      assertThat(pictureAt(run, run.past().end()).verdict().stuck()).isFalse();
      Files.delete(folder.resolve("run.bscope"));
    }
  }

  @Test
  void theScenarioOfTheFileIsThatOfTheRun() throws IOException {
    Scenario scenario = Scenario.FIRST_STEPS.withCapacity(3).withThreads(Role.CONSUMER, 5);
    assertThat(virtual(scenario, 1).recording().scenario().orElseThrow().scenario())
        .isEqualTo(scenario);
  }

  @Test
  void aFileWithoutAScenarioShowsOneOfItsMechanism() throws IOException {
    Stretch past = virtual(Scenario.FIRST_STEPS.withCapacity(3), 1).past();
    Path file = folder.resolve("other.bscope");
    Map<String, String> about = Map.of(SavedRun.MECHANISM, "two-conditions");
    new SavedRun(about, List.of(), past, Optional.empty()).write(file);
    Scenario found = opened(file).recording().scenario().orElseThrow().scenario();
    assertThat(found.mechanism()).isEqualTo(Mechanism.TWO_CONDITIONS);
    assertThat(found.capacity()).isEqualTo(3);
    Path foreign = folder.resolve("foreign.bscope");
    new SavedRun(Map.of(SavedRun.MECHANISM, "My.java"), List.of(), past, Optional.empty())
        .write(foreign);
    assertThat(opened(foreign).recording().scenario()).isEmpty();
  }
}
