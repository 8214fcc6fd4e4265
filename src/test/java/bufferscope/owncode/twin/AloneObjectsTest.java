package bufferscope.owncode.twin;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.owncode.twin.AloneObjects.CallMoment;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AloneObjectsTest {
  private final AloneObjects alone = new AloneObjects();
  private final int[] early = new int[1];
  private final int[] late = new int[1];

  @Test
  void onlyAChangeOfSomethingThatExistedEndsAMoment() {
    alone.add(early);
    CallMoment moment = alone.now();
    alone.add(late);
    alone.change(late);
    assertThat(moment.isPast()).isFalse();
    assertThat(alone.now().isPast()).isFalse();
    CallMoment second = alone.now();
    alone.change(late);
    assertThat(moment.isPast()).isFalse();
    assertThat(second.isPast()).isTrue();
    alone.change(early);
    assertThat(moment.isPast()).isTrue();
  }

  @Test
  void whatTheCallHasNotMadeExistedAlways() {
    CallMoment moment = alone.now();
    alone.change(early);
    assertThat(moment.isPast()).isTrue();
    CallMoment second = alone.now();
    alone.changeAny();
    assertThat(second.isPast()).isTrue();
  }

  @Test
  void anObjectIsMadeOnce() {
    assertThat(alone.add(early)).isTrue();
    CallMoment moment = alone.now();
    assertThat(alone.add(early)).isFalse();
    alone.change(early);
    assertThat(moment.isPast()).isTrue();
  }

  @Test
  void whatOthersReachIsNotAlone() {
    alone.add(early);
    alone.add(late);
    assertThat(alone.remove(early)).isTrue();
    assertThat(alone.remove(early)).isFalse();
    alone.removeAll(List.of(late));
    assertThat(alone.contains(late)).isFalse();
    alone.add(late);
    alone.clear();
    assertThat(alone.contains(late)).isFalse();
  }
}
