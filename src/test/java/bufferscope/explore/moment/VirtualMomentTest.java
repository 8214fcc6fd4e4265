package bufferscope.explore.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.SavedRun;
import bufferscope.record.Stretch;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.trace.SystemState;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a moment in virtual time leads to exactly that moment, or is refused. */
final class VirtualMomentTest {
  private static final Timing TIMING = new Timing(new Rate(20), Distribution.EXPONENTIAL);
  private static final Scenario SCENARIO =
      Scenario.FIRST_STEPS
          .fittedTo(Mechanism.SEMAPHORES)
          .withCapacity(3)
          .withThreads(Role.CONSUMER, 2)
          .withTiming(Role.PRODUCER, TIMING)
          .withSeed(5);
  private static final long SECOND = 1_000_000_000;

  private static NamedScenario named(Scenario scenario) {
    return new NamedScenario("A run", "", scenario, Tempo.CALM);
  }

  /** A run of five seconds, as the command line records it. */
  private static SavedRun recorded(Scenario claimed, Scenario scenario) {
    History history = new History(History.DEFAULT_BYTES);
    VirtualRun run = new VirtualRun(scenario, history::add);
    run.goOn(5 * SECOND);
    run.end();
    Map<String, String> about =
        Map.of(
            SavedRun.KIND,
            SavedRun.VIRTUAL,
            SavedRun.SCENARIO,
            ScenarioFile.FORMAT.format(named(claimed)));
    return new SavedRun(about, List.of(), history.stretch(), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyMomentOfARunIsMadeAgainFromItsText(long seed) {
    Stretch run = recorded(SCENARIO.withSeed(seed), SCENARIO.withSeed(seed)).stretch();
    SavedRun saved = recorded(SCENARIO.withSeed(seed), SCENARIO.withSeed(seed));
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      long moment = i == 0 ? run.end() : random.nextLong(run.end());
      String text = VirtualMoment.of(saved, moment).text();
      VirtualMoment read = (VirtualMoment) Moment.parse(text);
      assertThat(read.text()).isEqualTo(text);
      assertThat(text.length()).isLessThan(1500);
      Stretch again = read.run(1_000_000, History.DEFAULT_BYTES).stretch();
      assertThat(read.moment()).isEqualTo(moment);
      assertThat(events(again)).isEqualTo(events(run));
    }
  }

  private static List<Event> events(Stretch stretch) {
    List<Event> events = new ArrayList<>();
    stretch.read(stretch.first(), stretch.end(), (index, event) -> events.add(event));
    return events;
  }

  @Test
  void itIsNotComputedMuchFurtherThanAsked() {
    VirtualMoment moment = VirtualMoment.of(recorded(SCENARIO, SCENARIO), 100);
    Stretch run = moment.run(20, History.DEFAULT_BYTES).stretch();
    assertThat(run.end()).isBetween(120L, 140L);
    assertThat(moment.run(0, History.DEFAULT_BYTES).stretch().stateAt(100))
        .isEqualTo(SystemState.after(events(run).subList(0, 100)));
  }

  @Test
  void theDurationOfEachOperationBelongsToIt() {
    Duration step = Duration.ofMillis(3);
    VirtualMoment first = new VirtualMoment(named(SCENARIO), step, 5 * SECOND, 0, 0);
    SavedRun run = first.run(500, History.DEFAULT_BYTES);
    VirtualMoment later = VirtualMoment.of(run, 400);
    assertThat(later.step()).isEqualTo(step);
    assertThat(((VirtualMoment) Moment.parse(later.text())).step()).isEqualTo(step);
  }

  @Test
  void aRecordingThatDoesNotFollowFromItsSeedHasNone() {
    SavedRun other = recorded(SCENARIO, SCENARIO.withSeed(6));
    assertThat(VirtualMoment.isOf(other)).isTrue();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> VirtualMoment.of(other, 300))
        .withMessage("this version of the program computes another run from that seed");
    SavedRun live =
        new SavedRun(
            Map.of(SavedRun.KIND, "live run"), List.of(), other.stretch(), Optional.empty());
    assertThat(VirtualMoment.isOf(live)).isFalse();
  }

  @Test
  void aChangedTextIsRefused() {
    String text = VirtualMoment.of(recorded(SCENARIO, SCENARIO), 100).text();
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      char[] changed = text.toCharArray();
      int place = random.nextInt(changed.length);
      char other = (char) (33 + random.nextInt(90));
      if (changed[place] != other) {
        changed[place] = other;
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> Moment.parse(new String(changed)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc:0:1:1:1 | the text is not a moment of Bufferscope",
        "_:0:1:1:1 | the text is not a moment of Bufferscope",
        "SCENARIO:0:1:1 | the text is not a moment of Bufferscope",
        "SCENARIO:0:1:99999999:1 | the moment comes after 99,999,999 events; at most 10,000,000 are"
            + " computed"
      })
  void whatNoProgramWroteIsRefused(String content, String sentence) {
    String scenario = PackedText.pack(ScenarioFile.FORMAT.format(named(SCENARIO)));
    String text = new MomentText(2, content.replace("SCENARIO", scenario)).whole();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Moment.parse(text))
        .withMessage(sentence);
  }

  /** A text of two megabytes packs into few characters. */
  @Test
  void aTextThatIsTooLongIsNotUnpacked() {
    String text = new MomentText(2, PackedText.pack("x".repeat(2_000_000)) + ":0:1:1:1").whole();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Moment.parse(text))
        .withMessage("the text is not a moment of Bufferscope");
  }
}
