package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.Outcome.Effort;
import bufferscope.ui.session.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Worker;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The way of a search to its thread and of the result back. */
@ExtendWith(ApplicationExtension.class)
final class SearchTaskTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Outcome NONE = new Outcome.None(new Effort(1, 0, 0, false, 0, 0));

  private final List<Outcome> results = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Start
  void open(Stage stage) {}

  private SearchTask<Outcome> start(FxRobot robot) {
    SearchTask<Outcome> task = new SearchTask<>(10, this::search, results::add);
    robot.interact(() -> new Background().start("search", task));
    return task;
  }

  private Outcome search(Limits limits) {
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a dropped search is not interrupted", e);
    }
    return NONE;
  }

  @Test
  void theResultComesBackOnce(FxRobot robot) {
    SearchTask<Outcome> task = start(robot);
    assertThat(results).isEmpty();
    mayEnd.countDown();
    await().atMost(LIMIT).until(() -> !results.isEmpty());
    robot.interact(() -> {});
    assertThat(results).containsExactly(NONE);
    assertThat(stateOf(robot, task)).isEqualTo(Worker.State.SUCCEEDED);
  }

  @Test
  void aSearchThatWasDroppedHasNoResult(FxRobot robot) {
    SearchTask<Outcome> task = start(robot);
    robot.interact(task::drop);
    mayEnd.countDown();
    await().atMost(LIMIT).until(() -> isSearchOver());
    robot.interact(() -> {});
    assertThat(results).isEmpty();
  }

  @Test
  void aResultThatIsOnItsWayIsDroppedToo(FxRobot robot) {
    SearchTask<Outcome> task = start(robot);
    robot.interact(
        () -> {
          mayEnd.countDown();
          await().atMost(LIMIT).until(() -> isSearchOver());
          task.drop();
        });
    robot.interact(() -> {});
    assertThat(results).isEmpty();
    assertThat(stateOf(robot, task)).isNotEqualTo(Worker.State.RUNNING);
  }

  private static boolean isSearchOver() {
    return Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().equals("search"));
  }

  private static Worker.State stateOf(FxRobot robot, SearchTask<Outcome> task) {
    Worker.State[] state = new Worker.State[1];
    robot.interact(() -> state[0] = task.getState());
    return state[0];
  }
}
