package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.measure.WaitForGraph.Wait;
import bufferscope.measure.WaitForGraph.Want;
import bufferscope.testing.Story;
import bufferscope.trace.SystemState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which thread waits for what another thread holds. */
final class WaitForGraphTest {
  private static WaitForGraph graph(Story story) {
    return WaitForGraph.of(SystemState.after(story.events()));
  }

  @Test
  void threadsThatWorkWaitForNothing() {
    assertThat(graph(Story.begin(false)).waits()).isEmpty();
  }

  @Test
  void aThreadWaitsForTheOwnerOfTheLockAndForASignalOfNone() {
    WaitForGraph graph =
        graph(Story.begin(false).waits(C1, "notEmpty").wants(P1).acquires(P1).wants(P2));
    assertThat(graph.waits())
        .containsExactlyInAnyOrder(
            new Wait(P2, Want.LOCK, "lock", List.of(P1)),
            new Wait(C1, Want.SIGNAL, "notEmpty", List.of()));
    assertThat(graph.waits()).noneMatch(graph::isInCycle);
  }

  @Test
  void anOwnerThatIsOverStillHoldsTheLock() {
    WaitForGraph graph =
        graph(Story.begin(false).wants(P1).acquires(P1).ends(P1, Ending.INTERRUPTED).wants(C1));
    assertThat(graph.waits()).containsExactly(new Wait(C1, Want.LOCK, "lock", List.of(P1)));
  }

  @Test
  void twoLocksInOppositeOrderAreACycleAndAThirdThreadIsOutsideOfIt() {
    Story story = Story.begin(false).add(new LockCreated(0, -1, "other", false));
    story.wants(P1).acquires(P1);
    story.add(new WantsLock(0, C1, "other")).add(new AcquiredLock(0, C1, "other"));
    story.add(new WantsLock(0, P1, "other")).wants(C1).wants(C2);
    WaitForGraph graph = graph(story);
    assertThat(graph.waits().stream().filter(graph::isInCycle))
        .containsExactly(
            new Wait(P1, Want.LOCK, "other", List.of(C1)),
            new Wait(C1, Want.LOCK, "lock", List.of(P1)));
    assertThat(graph.waits()).contains(new Wait(C2, Want.LOCK, "lock", List.of(P1)));
  }

  /** The textbook's wrong order: the mutex first, then a permit that no thread can release. */
  @Test
  void aBinarySemaphoreIsHeldAndACountingOneIsNot() {
    Story story = Story.begin(false);
    story.add(new SemaphoreCreated(0, -1, "mutex", 1, true));
    story.add(new SemaphoreCreated(0, -1, "items", 0, false));
    story.add(new WantsPermit(0, C1, "mutex", false)).add(new AcquiredPermit(0, C1, "mutex"));
    story.add(new WantsPermit(0, C1, "items", false));
    story.add(new WantsPermit(0, P1, "mutex", false));
    assertThat(graph(story).waits())
        .containsExactlyInAnyOrder(
            new Wait(P1, Want.PERMIT, "mutex", List.of(C1)),
            new Wait(C1, Want.PERMIT, "items", List.of()));
  }
}
