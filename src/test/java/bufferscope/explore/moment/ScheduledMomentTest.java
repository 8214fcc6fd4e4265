package bufferscope.explore.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Choice.Transition;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.work.Mechanism;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a moment leads to exactly that moment, or is refused. */
final class ScheduledMomentTest {
  private static final ScheduledMoment MOMENT =
      new ScheduledMoment(
          Mechanism.ONE_CONDITION_SIGNAL,
          new Bounds(1, 2, 1, 2),
          Semantics.BARGING,
          List.of(Choice.step(2), Choice.step(2), Choice.step(3)),
          2,
          List.of());
  private static final String TEXT =
      "bufferscope:1:one-condition-signal,1,2,1,2,b,0,0,o:223:2::c01daa2d";

  private static ScheduledMoment parsed(String text) {
    return (ScheduledMoment) Moment.parse(text);
  }

  @Test
  void theTextIsShortAndReadable() {
    assertThat(MOMENT.text()).isEqualTo(TEXT);
    assertThat(Moment.parse(TEXT)).isEqualTo(MOMENT);
  }

  @Test
  void blanksAndLineEndsDoNotMatter() {
    String broken = "  " + TEXT.substring(0, 20) + "\r\n" + TEXT.substring(20) + "\n";
    assertThat(Moment.isClaimedBy(broken)).isTrue();
    assertThat(Moment.parse(broken)).isEqualTo(MOMENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyRunIsMadeAgainFromItsText(long seed) {
    Random random = new Random(seed);
    List<Mechanism> stepped =
        Arrays.stream(Mechanism.values()).filter(mechanism -> !mechanism.isLiveOnly()).toList();
    Bounds bounds = new Bounds(1 + random.nextInt(3), 1 + random.nextInt(3), 2, 5);
    Semantics semantics = new Semantics(random.nextBoolean(), 3, 1, random.nextBoolean());
    Mechanism mechanism = stepped.get(random.nextInt(stepped.size()));
    Model model = Model.of(mechanism, bounds, semantics);
    List<Choice> schedule = new RandomScheduler(model, seed).schedule(200);
    int step = random.nextInt(schedule.size() + 1);
    ScheduledMoment moment =
        new ScheduledMoment(mechanism, bounds, semantics, schedule, step, List.of());
    ScheduledMoment again = parsed(moment.text());
    assertThat(again).isEqualTo(moment);
    assertThat(Replay.events(again.model(), again.schedule()))
        .isEqualTo(Replay.events(model, schedule));
  }

  @ParameterizedTest
  @EnumSource
  void eachTransitionHasALetter(Transition transition) {
    for (int whom : new int[] {Choice.FIRST, 3, 11}) {
      List<Choice> schedule = List.of(new Choice(transition, 12, whom), Choice.step(1));
      ScheduledMoment moment =
          new ScheduledMoment(
              MOMENT.mechanism(),
              new Bounds(20, 15, 1, 1),
              MOMENT.semantics(),
              schedule,
              0,
              List.of());
      assertThat(parsed(moment.text()).schedule()).isEqualTo(schedule);
    }
  }

  @Test
  void aChangedTextIsRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      char[] changed = TEXT.toCharArray();
      int place = random.nextInt(changed.length);
      char other = (char) (33 + random.nextInt(90));
      boolean same = changed[place] == other;
      changed[place] = other;
      if (!same) {
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> Moment.parse(new String(changed)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | the text is not a moment of Bufferscope",
        "bufferscope: | the text has version \"\"; this program reads versions 1 and 2",
        "bufferscope:3:abc | the text has version \"3\"; this program reads versions 1 and 2",
        "bufferscope:1: | the text was changed on the way: its checksum is not that of its content",
        "bufferscope:1:x:y | the text was changed on the way: its checksum is not that of its content",
        "bufferscope:1::00000000 | the text is not a moment of Bufferscope"
      })
  void anyOtherTextIsRefused(String text, String sentence) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Moment.parse(text))
        .withMessage(sentence);
  }

  /** Items that a live run made have the numbers of that run. */
  @Test
  void itemsKeepTheirNumbers() {
    List<Item> items = List.of(new Item(1, 2), new Item(2, 1), new Item(3, 2));
    List<Integer> makers = ScheduledMoment.makers(items).orElseThrow();
    ScheduledMoment moment =
        new ScheduledMoment(
            MOMENT.mechanism(), new Bounds(2, 1, 1, 2), MOMENT.semantics(), List.of(), 0, makers);
    assertThat(parsed(moment.text()).items()).isEqualTo(items);
    assertThat(ScheduledMoment.makers(List.of(new Item(2, 1)))).isEmpty();
    assertThat(ScheduledMoment.makers(List.of(new Item(1, 1, 1, "page", "")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "Q0", "1>9", "2>0"})
  void noChoiceIsOneOfAThreadThatIsNotThere(String choice) {
    String content = "one-condition-signal,1,2,1,2,b,0,0,o:" + choice + ":0:";
    CRC32C checksum = new CRC32C();
    checksum.update(content.getBytes(StandardCharsets.UTF_8));
    String text = "bufferscope:1:%s:%08x".formatted(content, checksum.getValue());
    if (choice.equals("2>0")) {
      assertThat(parsed(text).schedule().get(0).whom()).isZero();
    } else {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Moment.parse(text))
          .withMessageContaining("thread");
    }
  }

  @Test
  void itIsBounded() {
    List<Choice> many =
        new ArrayList<>(Collections.nCopies(ScheduledMoment.MOST_STEPS, Choice.step(1)));
    ScheduledMoment longest =
        new ScheduledMoment(
            MOMENT.mechanism(), MOMENT.bounds(), MOMENT.semantics(), many, many.size(), List.of());
    assertThat(Moment.parse(longest.text())).isEqualTo(longest);
    many.add(Choice.step(1));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                new ScheduledMoment(
                    MOMENT.mechanism(), MOMENT.bounds(), MOMENT.semantics(), many, 1, List.of()));
    String tooLong = TEXT + " ".repeat(ScheduledMoment.MOST_CHARACTERS);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Moment.parse(tooLong))
        .withMessageStartingWith("the text has 100,");
  }
}
