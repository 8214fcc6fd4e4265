package bufferscope.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing overlaps and nothing is cut off, whatever the size of the window and the crowd. */
final class StageLayoutTest {
  private static final double[][] SIZES = {
    {760, 350}, {1000, 430}, {1600, 700}, {3600, 1850}, {900, 900}
  };
  private static final double[] TEXT_SIZES = {11, 14, 28};
  private static final List<Cast> CASTS =
      List.of(
          new Cast(1, 1, 1, 2, 0, 1),
          new Cast(1, 1, 1, 2, 0, 2),
          new Cast(1, 1, 1, 2, 0, 8),
          new Cast(3, 2, 1, 1, 0, 24),
          new Cast(5, 5, 1, 3, 0, 25),
          new Cast(16, 16, 1, 2, 0, 64),
          new Cast(4, 4, 2, 2, 0, 8),
          new Cast(4, 4, 2, 4, 0, 300),
          new Cast(64, 64, 1, 2, 0, 1024),
          new Cast(2, 2, 1, 3, 1, 8),
          new Cast(2, 2, 2, 0, 0, 1),
          new Cast(3, 3, 0, 0, 1, 8),
          new Cast(16, 16, 0, 0, 2, 64),
          new Cast(2, 2, 0, 2, 0, 8));

  static Stream<StageLayout> layouts() {
    List<StageLayout> layouts = new ArrayList<>();
    for (double[] size : SIZES) {
      for (double em : TEXT_SIZES) {
        double unit = StageLayout.unit(size[0], size[1], em);
        CASTS.forEach(cast -> layouts.add(StageLayout.of(size[0], size[1], unit, cast)));
      }
    }
    return layouts.stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void partsDoNotOverlap(StageLayout layout) {
    List<Area> parts = new ArrayList<>(layout.queues());
    parts.addAll(layout.rooms());
    parts.addAll(layout.inside().sides());
    parts.addAll(slots(layout));
    for (int i = 0; i < layout.cast().cells(); i++) {
      parts.add(layout.inside().cell(i));
    }
    for (int i = 0; i < layout.cast().gates(); i++) {
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
    for (int i = 0; i < layout.cast().producers(); i++) {
      Area home = around(layout.home(Role.PRODUCER, i), layout.token());
      assertThat(layout.producers().contains(home)).isTrue();
    }
    List<Area> homes = new ArrayList<>();
    for (int i = 0; i < layout.cast().consumers(); i++) {
      Area home = around(layout.home(Role.CONSUMER, i), layout.token());
      assertThat(layout.consumers().contains(home)).isTrue();
      assertThat(homes).noneMatch(home::overlaps);
      homes.add(home);
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void whoeverIsInTheMonitorStandsInHisPart(StageLayout layout) {
    int crowd = layout.cast().producers() + layout.cast().consumers();
    for (int count = 1; count <= crowd; count++) {
      for (int i = 0; i < layout.queues().size(); i++) {
        standsIn(layout.queues().get(i), layout.queue(i, count), count, layout.token());
      }
      for (int i = 0; i < layout.rooms().size(); i++) {
        standsIn(layout.rooms().get(i), layout.room(i, count), count, layout.token());
      }
      for (int i = 0; i < layout.inside().sides().size(); i++) {
        standsIn(layout.inside().sides().get(i), layout.side(i, count), count, layout.token());
      }
    }
  }

  private static void standsIn(Area part, Crowd crowd, int count, double token) {
    assertThat(crowd.shown() + crowd.hidden()).isEqualTo(count);
    List<Area> before = new ArrayList<>();
    for (int i = 0; i < crowd.shown(); i++) {
      Area stands = around(crowd.place(i), token);
      assertThat(part.contains(stands)).isTrue();
      assertThat(before).noneMatch(stands::overlaps);
      before.add(stands);
    }
  }

  @Test
  void theHeadOfAQueueStandsNearestToTheLock() {
    Cast cast = new Cast(2, 2, 1, 2, 0, 8);
    StageLayout layout = StageLayout.of(1280, 430, 14, cast);
    Crowd queue = layout.queue(0, 2);
    assertThat(queue.place(0).x()).isGreaterThan(queue.place(1).x());
  }

  @ParameterizedTest
  @ValueSource(doubles = {14, 21, 28})
  void largeTextLeavesTokensLarge(double em) {
    Cast cast = new Cast(1, 1, 1, 2, 0, 8);
    assertThat(layout(1280, 430, em, cast).token()).isGreaterThan(65);
    assertThat(layout(1024, 330, em, cast).token()).isGreaterThan(45);
  }

  /** The room of the stage in a window of 1280 x 800, and in one of 1920 x 1080. */
  @Test
  void fourThreadsOnASideAreLargeToo() {
    Cast cast = new Cast(4, 4, 1, 2, 0, 8);
    assertThat(layout(1280, 390, 14, cast).token()).isGreaterThan(55);
    assertThat(layout(1920, 670, 14, cast).token()).isGreaterThan(95);
  }

  @Test
  void elevenOfAThrongAreSeenWhereTheyWait() {
    Cast cast = new Cast(16, 16, 1, 2, 0, 64);
    assertThat(layout(1280, 390, 14, cast).room(0, 16).shown()).isEqualTo(11);
    assertThat(layout(1280, 390, 14, cast).token()).isGreaterThan(35);
    assertThat(layout(1920, 670, 14, cast).room(0, 16).shown()).isEqualTo(11);
  }

  @Test
  void nothingButTheSlotsChangesWithTheCapacity() {
    for (double[] size : SIZES) {
      for (Cast cast : CASTS) {
        StageLayout usual = layout(size[0], size[1], 14, withSlots(cast, 8));
        for (int slots : List.of(cast.gates() > 1 ? 2 : 1, 2, 5, 24, 25, 1024)) {
          StageLayout other = layout(size[0], size[1], 14, withSlots(cast, slots));
          assertThat(other.token()).as("%s", other.cast()).isEqualTo(usual.token());
          assertThat(other.rooms()).isEqualTo(usual.rooms());
          assertThat(other.queues()).isEqualTo(usual.queues());
          if (other.slots().isRing()) {
            assertThat(other.inside().seat(0)).isEqualTo(usual.inside().seat(0));
          }
        }
      }
    }
  }

  private static Cast withSlots(Cast cast, int slots) {
    return new Cast(
        cast.producers(), cast.consumers(), cast.gates(), cast.rooms(), cast.cells(), slots);
  }

  private static StageLayout layout(double width, double height, double em, Cast cast) {
    return StageLayout.of(width, height, StageLayout.unit(width, height, em), cast);
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
