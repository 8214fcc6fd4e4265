package bufferscope.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sums over a stretch. */
final class TallyTest {
  private static final Tally SHORT =
      new Tally(10, 1, 2.5, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 6});
  private static final Tally LONG =
      new Tally(20, 2, 3.5, 5, 8.5, 1.5, 0.5).withStored(new long[] {1, 2, 17});

  @Test
  void twoStretchesAddUp() {
    Tally both = new Tally(30, 3, 6, 8, 13, 7, 7).withStored(new long[] {5, 8, 17});
    assertThat(SHORT.plus(LONG)).isEqualTo(both).hasSameHashCodeAs(both);
    assertThat(LONG.plus(SHORT)).isEqualTo(both);
    assertThat(both).hasToString(LONG.plus(SHORT).toString()).asString().contains("[5, 8, 17]");
  }

  @Test
  void aPartWithoutTheTimesOfOccupanciesLeavesThoseOfTheOther() {
    Tally part = new Tally(1, 1, 1, 1, 1, 1, 1);
    assertThat(part.plus(SHORT).stored()).containsExactly(4, 6);
    assertThat(SHORT.plus(part).stored()).containsExactly(4, 6);
    assertThat(Tally.NONE.plus(SHORT)).isEqualTo(SHORT);
  }

  @Test
  void eachSumCounts() {
    Tally same = new Tally(10, 1, 2.5, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 6});
    assertThat(SHORT).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(SHORT.hashCode()).isNotEqualTo(LONG.hashCode());
    assertThat(SHORT)
        .isNotEqualTo(new Tally(11, 1, 2.5, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 2, 2.5, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.6, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.5, 4, 4.5, 5.5, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.5, 3, 4.6, 5.5, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.5, 3, 4.5, 5.6, 6.5).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.5, 3, 4.5, 5.5, 6.6).withStored(new long[] {4, 6}))
        .isNotEqualTo(new Tally(10, 1, 2.5, 3, 4.5, 5.5, 6.5).withStored(new long[] {4, 7}))
        .isNotEqualTo("a text");
  }

  @Test
  void aTimeIsKeptForEachOccupancy() {
    OccupancyTime time = new OccupancyTime();
    time.add(0, 5);
    time.add(40, 7);
    time.add(40, 1);
    time.add(1024, 2);
    time.add(5000, 3);
    assertThat(time.nanos()).hasSize(1025).startsWith(5, 0);
    assertThat(time.nanos()[40]).isEqualTo(8);
    assertThat(time.nanos()[1024]).as("1024 and more").isEqualTo(5);
    assertThat(time.with(40, 100)[40]).isEqualTo(108);
    assertThat(new OccupancyTime().with(30, 9)[30]).isEqualTo(9);
  }
}
