package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.timeline.NumberPlaces.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs are 10 wide here, and the lane is 100 wide. */
final class NumberPlacesTest {
  private static List<Side> sides(double[] middles, double... widths) {
    return NumberPlaces.of(middles, widths, 5, 0, 100);
  }

  @Test
  void aNumberStandsBehindItsSign() {
    assertThat(sides(new double[] {20, 50}, 10, 10)).containsExactly(Side.AFTER, Side.AFTER);
  }

  @Test
  void aNumberThatWouldBeCoveredByTheNextSignStandsBeforeItsOwn() {
    assertThat(sides(new double[] {30, 42}, 8, 0)).containsExactly(Side.BEFORE, Side.NONE);
  }

  @Test
  void aNumberCoversNoOtherNumber() {
    assertThat(sides(new double[] {20, 42, 54}, 8, 8, 0))
        .containsExactly(Side.AFTER, Side.NONE, Side.NONE);
  }

  @Test
  void aNumberStaysInTheLane() {
    assertThat(sides(new double[] {6}, 8)).containsExactly(Side.AFTER);
    assertThat(sides(new double[] {90}, 8)).containsExactly(Side.BEFORE);
    assertThat(sides(new double[] {6, 18}, 8, 0)).containsExactly(Side.NONE, Side.NONE);
  }
}
