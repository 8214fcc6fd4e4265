package bufferscope.ui.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import bufferscope.event.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing overlaps and nothing is cut off, whatever the size of the window and the all. */
final class StageLayoutTest {
  private static final double[][] SIZES = {
    {776, 260}, {760, 350}, {1000, 430}, {1600, 700}, {3600, 1850}, {900, 900}
  };

  /** The height of the sentence below the picture. */
  private static final double SENTENCE = 36;

  private static final double[] TEXT_SIZES = {11, 14, 28};
  private static final List<StageCounts> COUNTS =
      List.of(
          new StageCounts(1, 1, 1, 2, 0, 1),
          new StageCounts(1, 1, 1, 2, 0, 2),
          new StageCounts(1, 1, 1, 2, 0, 8),
          new StageCounts(3, 2, 1, 1, 0, 24),
          new StageCounts(5, 5, 1, 3, 0, 25),
          new StageCounts(16, 16, 1, 2, 0, 64),
          new StageCounts(4, 4, 2, 2, 0, 8),
          new StageCounts(4, 4, 2, 4, 0, 300),
          new StageCounts(64, 64, 1, 2, 0, 1024),
          new StageCounts(2, 2, 1, 3, 1, 8),
          new StageCounts(2, 2, 2, 0, 0, 1),
          new StageCounts(3, 3, 0, 0, 1, 8),
          new StageCounts(16, 16, 0, 0, 2, 64),
          new StageCounts(2, 2, 0, 2, 0, 8),
          new StageCounts(1, 1, 3, 3, 2, 8),
          new StageCounts(2, 2, 1, 1, 3, 8),
          new StageCounts(4, 4, 2, 2, 3, 1024));

  static Stream<StageLayout> layouts() {
    List<StageLayout> layouts = new ArrayList<>();
    for (double[] size : SIZES) {
      for (double em : TEXT_SIZES) {
        double unit = StageLayout.unit(size[0], size[1] + SENTENCE, em);
        COUNTS.forEach(counts -> layouts.add(StageLayout.of(size[0], size[1], unit, counts)));
      }
    }
    return layouts.stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void partsDoNotOverlap(StageLayout layout) {
    List<Area> parts = new ArrayList<>(layout.queues());
    parts.addAll(layout.waitSets());
    parts.addAll(layout.inside().sides());
    parts.addAll(slots(layout));
    for (int i = 0; i < layout.counts().cells(); i++) {
      parts.add(layout.inside().cell(i));
    }
    for (int i = 0; i < layout.counts().locks(); i++) {
      Area seat = layout.inside().seat(i);
      parts.add(seat);
      assertThat(seat.contains(around(layout.inside().owner(i), layout.token()))).isTrue();
    }
    for (int i = 0; i < parts.size(); i++) {
      assertThat(layout.monitor().contains(parts.get(i))).as("%s inside", parts.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        Area one = parts.get(i);
        Area other = parts.get(j);
        assertThat(one.overlaps(other)).as("%s over %s", one, other).isFalse();
      }
    }
    assertThat(layout.producers().overlaps(layout.monitor())).isFalse();
    assertThat(layout.consumers().overlaps(layout.monitor())).isFalse();
  }

  /**
   * With all locks in one ring, or three shared numbers, threads were about as large as a letter.
   */
  @ParameterizedTest
  @MethodSource("layouts")
  void threadsAreLargerThanText(StageLayout layout) {
    boolean few = layout.counts().threads() <= 4 && layout.counts().locks() <= 3;
    assertThat(layout.token()).isGreaterThan(few ? 1.15 * layout.unit() : 0);
  }

  private static List<Area> slots(StageLayout layout) {
    List<Area> slots = new ArrayList<>();
    for (int i = 0; i < layout.slots().count(); i++) {
      slots.add(layout.slots().slot(i));
    }
    return slots;
  }

  private static Area around(Spot spot, double size) {
    return Area.around(spot, size, size);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyThreadHasAHomeInItsColumn(StageLayout layout) {
    for (int i = 0; i < layout.counts().producers(); i++) {
      Area home = around(layout.home(Role.PRODUCER, i), layout.token());
      assertThat(layout.producers().contains(home)).isTrue();
    }
    List<Area> homes = new ArrayList<>();
    for (int i = 0; i < layout.counts().consumers(); i++) {
      Area home = around(layout.home(Role.CONSUMER, i), layout.token());
      assertThat(layout.consumers().contains(home)).isTrue();
      assertThat(homes).noneMatch(home::overlaps);
      homes.add(home);
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void whoeverIsInTheMonitorStandsInHisPart(StageLayout layout) {
    int all = layout.counts().producers() + layout.counts().consumers();
    for (int count = 1; count <= all; count++) {
      for (int i = 0; i < layout.queues().size(); i++) {
        standsIn(layout.queues().get(i), layout.queue(i, count), count, layout.token());
      }
      for (int i = 0; i < layout.waitSets().size(); i++) {
        standsIn(layout.waitSets().get(i), layout.waitSet(i, count), count, layout.token());
      }
      for (int i = 0; i < layout.inside().sides().size(); i++) {
        standsIn(layout.inside().sides().get(i), layout.side(i, count), count, layout.token());
      }
    }
  }

  private static void standsIn(Area part, GridPlacement placement, int count, double token) {
    assertThat(placement.shown() + placement.hidden()).isEqualTo(count);
    List<Area> before = new ArrayList<>();
    for (int i = 0; i < placement.shown(); i++) {
      Area stands = around(placement.place(i), token);
      assertThat(part.contains(stands)).isTrue();
      assertThat(before).noneMatch(stands::overlaps);
      before.add(stands);
    }
  }

  @Test
  void theHeadOfAQueueStandsNearestToTheLock() {
    StageCounts counts = new StageCounts(2, 2, 1, 2, 0, 8);
    StageLayout layout = StageLayout.of(1280, 430, 14, counts);
    GridPlacement queue = layout.queue(0, 2);
    assertThat(queue.place(0).x()).isGreaterThan(queue.place(1).x());
  }

  @ParameterizedTest
  @ValueSource(doubles = {14, 21, 28})
  void largeTextLeavesTokensLarge(double em) {
    StageCounts counts = new StageCounts(1, 1, 1, 2, 0, 8);
    assertThat(layout(1280, 430, em, counts).token()).isGreaterThan(65);
    assertThat(layout(1024, 330, em, counts).token()).isGreaterThan(45);
  }

  /** The room of the stage in a window of 1280 x 800, and in one of 1920 x 1080. */
  @Test
  void fourThreadsOnASideAreLargeToo() {
    StageCounts counts = new StageCounts(4, 4, 1, 2, 0, 8);
    assertThat(layout(1280, 390, 14, counts).token()).isGreaterThan(54);
    assertThat(layout(1920, 670, 14, counts).token()).isGreaterThan(95);
  }

  @Test
  void threadsStandFurtherApartInAColumnWithRoom() {
    StageLayout roomy = layout(1280, 390, 14, new StageCounts(3, 4, 1, 2, 0, 8));
    double apart = roomy.home(Role.PRODUCER, 1).y() - roomy.home(Role.PRODUCER, 0).y();
    assertThat(apart / roomy.token()).isCloseTo(1.7, offset(0.01));
    assertThat(roomy.home(Role.CONSUMER, 3).y()).isLessThan(roomy.consumers().bottom());
  }

  @Test
  void elevenOfAThrongAreSeenWhereTheyWait() {
    StageCounts counts = new StageCounts(16, 16, 1, 2, 0, 64);
    assertThat(layout(1280, 390, 14, counts).waitSet(0, 16).shown()).isEqualTo(11);
    assertThat(layout(1280, 390, 14, counts).token()).isGreaterThan(35);
    assertThat(layout(1920, 670, 14, counts).waitSet(0, 16).shown()).isEqualTo(11);
  }

  @Test
  void nothingButTheSlotsChangesWithTheCapacity() {
    for (double[] size : SIZES) {
      for (StageCounts counts : COUNTS) {
        StageLayout usual = layout(size[0], size[1], 14, withSlots(counts, 8));
        for (int slots : List.of(counts.locks() > 1 ? 2 : 1, 2, 5, 24, 25, 1024)) {
          StageLayout other = layout(size[0], size[1], 14, withSlots(counts, slots));
          assertThat(other.token()).as("%s", other.counts()).isEqualTo(usual.token());
          assertThat(other.waitSets()).isEqualTo(usual.waitSets());
          assertThat(other.queues()).isEqualTo(usual.queues());
          if (other.slots().isRing()) {
            assertThat(other.inside().seat(0)).isEqualTo(usual.inside().seat(0));
          }
        }
      }
    }
  }

  private static StageCounts withSlots(StageCounts counts, int slots) {
    return new StageCounts(
        counts.producers(),
        counts.consumers(),
        counts.locks(),
        counts.waitSets(),
        counts.cells(),
        slots);
  }

  private static StageLayout layout(double width, double height, double em, StageCounts counts) {
    return StageLayout.of(width, height, StageLayout.unit(width, height, em), counts);
  }

  @Test
  void theSentenceBelowIsNoSmallerThanThePictureAndGrowsWithTheText() {
    assertThat(StageLayout.captionText(1280, 16, 14)).isEqualTo(16);
    assertThat(StageLayout.captionText(1920, 18, 28)).isEqualTo(28);
    assertThat(StageLayout.captionText(1280, 13, 28)).as("as far as it fits").isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void aSlotIsFoundAtItsPlace(StageLayout layout) {
    for (int i = 0; i < layout.slots().count(); i += 7) {
      assertThat(layout.slots().nearest(layout.slots().centre(i))).isEqualTo(i);
    }
  }
}
