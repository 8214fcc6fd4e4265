package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Moving about in a run. */
final class ViewportTest {
  private static final AxisRange ALL = new AxisRange(100, 1100);
  private static final double NEAR = 1e-6;
  private static final double LETTER = 6;

  private final Viewport viewport = new Viewport();

  @Test
  void atFirstAllIsShownHoweverItGrows() {
    viewport.grow(ALL);
    assertThat(viewport.range()).isEqualTo(ALL);
    viewport.grow(new AxisRange(100, 2000));
    assertThat(viewport.range()).isEqualTo(new AxisRange(100, 2000));
  }

  @Test
  void aPositionKeepsItsPlaceWhenItIsZoomedAround() {
    viewport.grow(ALL);
    double before = viewport.range().x(400, 800);
    viewport.zoom(0.5, 400);
    assertThat(viewport.range().x(400, 800)).isEqualTo(before, within(NEAR));
    assertThat(viewport.range().position(before, 800)).isEqualTo(400, within(NEAR));
  }

  @Test
  void theNewestMomentIsFollowedUntilThePersonMovesAway() {
    viewport.grow(ALL);
    viewport.zoom(0.1, ALL.to());
    viewport.grow(new AxisRange(100, 1500));
    assertThat(viewport.range()).isEqualTo(new AxisRange(1400, 1500));
    viewport.pan(-1);
    assertThat(viewport.isFollowing()).isFalse();
    viewport.grow(new AxisRange(100, 3000));
    assertThat(viewport.range()).isEqualTo(new AxisRange(1300, 1400));
    viewport.setFollowing(true);
    assertThat(viewport.range()).isEqualTo(new AxisRange(2900, 3000));
  }

  @Test
  void aPositionOutOfSightComesIntoTheMiddle() {
    viewport.grow(ALL);
    viewport.zoom(0.1, 150);
    viewport.reveal(700);
    assertThat(viewport.range().contains(700)).isTrue();
    AxisRange there = viewport.range();
    viewport.reveal(710);
    assertThat(viewport.range()).isEqualTo(there);
  }

  @RepeatedTest(20)
  void whateverThePersonDoesTheRangeLiesInTheRun(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    AxisRange all = ALL;
    viewport.grow(all);
    for (int i = 0; i < 200; i++) {
      switch (random.nextInt(4)) {
        case 0 -> viewport.zoom(random.nextDouble() * 2 + 0.01, random.nextDouble() * 2000);
        case 1 -> viewport.pan(random.nextDouble() * 4 - 2);
        case 2 -> all = new AxisRange(all.from() + 1, all.to() + random.nextInt(50) + 1);
        default -> viewport.setFollowing(random.nextBoolean());
      }
      viewport.grow(all);
      assertThat(viewport.range().from()).isGreaterThanOrEqualTo(all.from() - NEAR);
      assertThat(viewport.range().to()).isLessThanOrEqualTo(all.to() + NEAR);
      assertThat(viewport.range().length()).isGreaterThan(0);
    }
  }

  @Test
  void anAxisHasRoundNumbers() {
    AxisTicks seconds = AxisTicks.of(new AxisRange(0.31e9, 1.29e9), AxisTicks.SECOND, 6);
    assertThat(seconds.positions())
        .containsExactly(new double[] {4e8, 6e8, 8e8, 1e9, 1.2e9}, within(1.0));
    assertThat(seconds.text(4e8)).isEqualTo("0.4");
    AxisTicks steps = AxisTicks.of(new AxisRange(0, 3e8), 1e8, 12);
    assertThat(steps.positions()).containsExactly(0, 1e8, 2e8, 3e8);
    assertThat(steps.text(2e8)).isEqualTo("2");
  }

  @RepeatedTest(50)
  void theNumbersOfAnAxisAreNeitherCutOffNorOverlap(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    double from = random.nextDouble() * Math.pow(10, 6 + random.nextInt(8));
    double length = Math.pow(10, 3 + random.nextInt(10)) * (1 + random.nextInt(20));
    double width = 300 + random.nextInt(1500);
    AxisTicks ticks =
        AxisTicks.of(new AxisRange(from, from + length), AxisTicks.SECOND, width / 72);
    double before = Double.NEGATIVE_INFINITY;
    for (AxisTicks.AxisNumber tick : ticks.ticks(width, LETTER)) {
      double half = tick.text().length() * LETTER / 2;
      assertThat(tick.x() - half).isGreaterThanOrEqualTo(before);
      before = tick.x() + half;
    }
    assertThat(before).isLessThanOrEqualTo(width + NEAR);
  }

  @Test
  void whatIsAtTheEdgeIsSeenAsAWhole() {
    assertThat(ALL.visibleX(ALL.from(), 500, 5)).isEqualTo(5);
    assertThat(ALL.visibleX(ALL.to(), 500, 5)).isEqualTo(495);
    assertThat(ALL.visibleX(600, 500, 5)).isEqualTo(250);
    assertThat(ALL.visibleX(ALL.to() + 1, 500, 5)).as("out of sight").isGreaterThan(500);
  }

  @Test
  void theNumberAtTheEndOfAnAxisIsShown() {
    AxisTicks ticks = AxisTicks.of(new AxisRange(0, 10e9), AxisTicks.SECOND, 5);
    AxisTicks.AxisNumber last = ticks.ticks(500, LETTER).get(5);
    assertThat(last.text()).isEqualTo("10");
    assertThat(last.x()).isEqualTo(500 - LETTER);
  }
}
