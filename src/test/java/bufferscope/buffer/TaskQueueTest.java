package bufferscope.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bufferscope.event.Item;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread that joins goes on when all tasks are done, and not before. */
@ParameterizedClass
@EnumSource(SyncKind.class)
final class TaskQueueTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final TaskQueue<Item> queue;

  TaskQueueTest(SyncKind kind) {
    queue = new TaskQueue<>(kind.newSync(), 3);
  }

  private static Item item(long number) {
    return new Item(number, 1);
  }

  @Test
  void joinReturnsAtOnceWhenThereIsNothingToDo() throws InterruptedException {
    queue.join();
    queue.put(item(1));
    queue.take();
    queue.taskDone();
    queue.join();
    assertThatIllegalStateException().isThrownBy(queue::taskDone);
  }

  @Test
  void joinWaitsForTasksThatAreTakenAndNotYetDone() throws InterruptedException {
    queue.put(item(1));
    queue.put(item(2));
    Thread joining = threads.start(queue::join);
    threads.assertBlocks(joining);
    queue.take();
    queue.take();
    queue.taskDone();
    threads.assertBlocks(joining);
    queue.taskDone();
    threads.join(joining);
  }

  @Test
  void allWhoJoinGoOnTogether() throws InterruptedException {
    queue.put(item(1));
    List<Thread> joining = Stream.of(1, 2, 3).map(i -> threads.start(queue::join)).toList();
    joining.forEach(threads::assertBlocks);
    queue.take();
    queue.taskDone();
    joining.forEach(threads::join);
  }

  @Test
  void joinWaitsForTasksThatComeWhileItWaits() throws InterruptedException {
    queue.put(item(1));
    Thread joining = threads.start(queue::join);
    threads.assertBlocks(joining);
    queue.put(item(2));
    queue.take();
    queue.taskDone();
    threads.assertBlocks(joining);
    queue.take();
    queue.taskDone();
    threads.join(joining);
  }

  @Test
  void oneTaskDoneTooManyIsRefusedAndHarmsNobody() throws InterruptedException {
    assertThatIllegalStateException()
        .isThrownBy(queue::taskDone)
        .withMessage("taskDone was called more often than items were put");
    queue.put(item(1));
    Thread joining = threads.start(queue::join);
    threads.assertBlocks(joining);
    assertThat(queue.take()).isEqualTo(item(1));
    queue.taskDone();
    threads.join(joining);
  }

  @Test
  void anInterruptEndsTheJoin() throws InterruptedException {
    queue.put(item(1));
    Thread joining = threads.startInterrupted(queue::join);
    threads.assertBlocks(joining);
    joining.interrupt();
    threads.join(joining);
    assertThat(queue.take()).isEqualTo(item(1));
  }
}
