package bufferscope.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.stage.Place.Kind;
import org.junit.jupiter.api.Test;

final class WhereaboutsTest {
  private static final Place ROOM = new Place(Kind.WAITING_ROOM, 0, 0, 1);

  private final Whereabouts whereabouts = new Whereabouts();

  @Test
  void aPlaceCountsWhenItIsSeenAgainAndAgain() {
    assertThat(whereabouts.see(ROOM, 5)).isEqualTo(Place.HOME);
    assertThat(whereabouts.see(ROOM, 5)).isEqualTo(Place.HOME);
    assertThat(whereabouts.see(ROOM, 5)).isEqualTo(ROOM);
  }

  @Test
  void manyShortWaitsAreNoLongOne() {
    for (int since = 0; since < 100; since++) {
      assertThat(whereabouts.see(ROOM, since)).isEqualTo(Place.HOME);
    }
  }

  @Test
  void aThreadThatNoLongerStandsStillGoesHome() {
    for (int frame = 0; frame < 3; frame++) {
      whereabouts.see(ROOM, 5);
    }
    Place last = ROOM;
    for (int since = 10; since < 40; since++) {
      last = whereabouts.see(ROOM, since);
    }
    assertThat(last).isEqualTo(Place.HOME);
  }

  @Test
  void movingUpInLineIsSeenAtOnce() {
    Place second = new Place(Kind.ENTRY_QUEUE, 0, 1, 2);
    Place first = new Place(Kind.ENTRY_QUEUE, 0, 0, 1);
    for (int frame = 0; frame < 3; frame++) {
      whereabouts.see(second, 5);
    }
    assertThat(whereabouts.see(first, 5)).isEqualTo(first);
  }
}
