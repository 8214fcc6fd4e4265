package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.owncode.plain.Wishes;
import bufferscope.testing.TestThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in the styles that course pages and tutorials show, right and wrong, as they are. */
@ExtendWith(TestThreads.class)
final class HomeworkTest {
  @ParameterizedTest
  @CsvSource({
    "BusyFlag, none", // a packet with a flag, and a last one
    "CubbyHoleTest, none", // one place, guarded by wait and notifyAll
    "DrainHang, deadlock", // the consumer takes although the last item is gone
    "DrainStop, none",
    "GfgPC, none", // one producer and one consumer, so notify is enough
    "LockCond, none",
    "LockCondBug, deadlock", // the signal of the wrong condition
    "Poison, none", // a last item for each consumer of a pool
    "PoisonOne, deadlock", // one for all
    "SemMutex, none",
    "SemSwap, deadlock", // the mutex before the semaphore
    "StaticCount, data-race",
    "SyncCount, none",
    "WaitIf, thread-failed", // if instead of while
    "WaitWhile, none"
  })
  void isJudgedRight(String name, String kind) {
    Wish wish = new Wish(new Bounds(2, 2, 1, 2), List.of(1, 2), false, Semantics.BARGING, false);
    Path file = Path.of("src/test/resources/homework", name + ".java");
    Outcome outcome =
        FileSearch.of(file, Wishes.NONE, ScheduleCost.SWITCHES, Limits.states(600_000))
            .run(wish, OptionalInt.empty(), false)
            .outcome();
    if (kind.equals("none")) {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(None.class);
    } else {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(Found.class);
      assertThat(((Found) outcome).kind().id()).isEqualTo(kind);
    }
  }
}
