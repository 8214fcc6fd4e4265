package bufferscope.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.ui.stage.StageLayout.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing overlaps and nothing is cut off, whatever the size of the window and the crowd. */
final class StageLayoutTest {
  private static final double[][] SIZES = {
    {760, 350}, {1000, 430}, {1600, 700}, {3600, 1850}, {900, 900}
  };
  private static final double[] TEXT_SIZES = {11, 14, 28};
  private static final List<Cast> CASTS =
      List.of(
          new Cast(1, 1, 1, 2, 1),
          new Cast(1, 1, 1, 2, 2),
          new Cast(1, 1, 1, 2, 8),
          new Cast(3, 2, 1, 1, 24),
          new Cast(5, 5, 1, 3, 25),
          new Cast(16, 16, 1, 2, 64),
          new Cast(4, 4, 2, 2, 8),
          new Cast(4, 4, 2, 4, 300),
          new Cast(64, 64, 1, 2, 1024));

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
    parts.addAll(slots(layout));
    layout.seats().forEach(seat -> parts.add(around(seat, layout.seatSize() * 0.8)));
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
      int shown = layout.queueShown(0, count);
      assertThat(shown).isPositive();
      for (int i = 0; i < shown; i++) {
        Area token = around(layout.queued(0, i, count), layout.token());
        assertThat(layout.queues().get(0).contains(token)).isTrue();
      }
      Crowd room = layout.room(0, count);
      assertThat(room.shown() + room.hidden()).isEqualTo(count);
      for (int i = 0; i < room.shown(); i++) {
        Area token = around(room.place(i), layout.token());
        assertThat(layout.rooms().get(0).contains(token)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void aSlotIsFoundAtItsPlace(StageLayout layout) {
    for (int i = 0; i < layout.slots().count(); i += 7) {
      assertThat(layout.slots().nearest(layout.slots().centre(i))).isEqualTo(i);
    }
  }
}
