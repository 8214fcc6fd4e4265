package bufferscope.explore.time;

import bufferscope.event.Role;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.work.FaultInjection;
import bufferscope.work.Scenario;
import bufferscope.work.worker.VirtualWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes choices by the rates of a scenario, repeatably from its seed: in virtual time, a thread
 * begins its next call of the buffer when its work on an item ends. All items of a model are alike,
 * so the work on each takes one time drawn at the rate, whatever the task of the scenario is.
 *
 * <p>A user may make choices in between. The work of a thread that the user moves counts as done.
 */
public final class RateScheduler {
  private final Model model;
  private final Scenario scenario;
  private Course course;

  /** The choices made so far, and the times at which threads go on after them. */
  private final class Course {
    final List<Choice> made = new ArrayList<>();
    final int[] words = model.machine().start();
    final VirtualTime time = new VirtualTime(model, scenario.seed());
    final VirtualWork work = new VirtualWork(scenario, event -> {});

    /**
     * The next choice, drawn once after each choice, so that {@link #next(List)} can be called
     * again.
     */
    Optional<Choice> next;

    Course() {
      for (int producer = 1; producer <= model.bounds().producers(); producer++) {
        work(producer);
      }
      next = time.next(words, Long.MAX_VALUE);
    }

    private void work(int thread) {
      time.sleep(thread, work.begin(time.now(), thread, null));
    }

    void follow(Choice choice) {
      made.add(choice);
      time.wake(choice.thread());
      model.apply(words, choice);
      if (model.machine().callOver()) {
        work(choice.thread());
      }
      next = time.next(words, Long.MAX_VALUE);
    }
  }

  /**
   * Creates a scheduler with the times and the seed of the scenario, and the threads of the model.
   */
  public RateScheduler(Model model, Scenario scenario) {
    this.model = model;
    this.scenario =
        scenario
            .withWorkload(scenario.workload().withFaultInjection(FaultInjection.NONE))
            .withThreads(Role.PRODUCER, model.bounds().producers())
            .withThreads(Role.CONSUMER, model.bounds().consumers());
    course = new Course();
  }

  /** Returns the next choice after those choices from the start; empty if no thread can go on. */
  public Optional<Choice> next(List<Choice> made) {
    int known = course.made.size();
    if (made.size() < known || !made.subList(0, known).equals(course.made)) {
      course = new Course();
    }
    made.subList(course.made.size(), made.size()).forEach(course::follow);
    return course.next;
  }
}
