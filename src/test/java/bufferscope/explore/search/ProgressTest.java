package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Limits.Progress;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reports of a search while it is under way. */
final class ProgressTest {
  @Test
  void itTellsHowDeepItHasToGoAtTheLeast() {
    List<Progress> reports = new ArrayList<>();
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(4, 4, 3, 4), Semantics.FAIR);
    Search.run(model, ScheduleCost.OPERATIONS, new Limits(Limits.MAX_STATES, reports::add));
    assertThat(reports).hasSizeGreaterThan(3);
    int items = 4 * 4;
    assertThat(reports).extracting(Progress::least).containsOnly(items * (6 + 6));
    assertThat(reports).extracting(Progress::most).containsOnly(0);
    assertThat(reports).extracting(Progress::depth).isSorted();
    assertThat(reports).extracting(Progress::bytes).isSorted().doesNotContain(0L);
  }

  @Test
  void aRunInTurnEndsWhereItCannotGoOn() {
    Model model =
        Model.of(Mechanism.SEMAPHORES_MUTEX_FIRST, new Bounds(1, 1, 1, 3), Semantics.FAIR);
    Machine machine = model.machine();
    int all = new SequentialRun(machine, machine.start()).operations();
    assertThat(all % 3).isZero();
    int[] after = machine.start();
    machine.step(after, 1, Machine.NO_THREAD); // the consumer has the mutex
    assertThat(new SequentialRun(machine, after).operations()).isZero();
  }
}
