package bufferscope.explore.time;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.replay.Replay;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Steps that are chosen as rates have it. */
final class RateSchedulerTest {
  private static final Bounds BOUNDS = new Bounds(1, 1, 4, 4);

  private static Scenario scenario(double production, double consumption) {
    return Scenario.FIRST_STEPS
        .withTiming(Role.PRODUCER, new Timing(new Rate(production), Distribution.CONSTANT))
        .withTiming(Role.CONSUMER, new Timing(new Rate(consumption), Distribution.CONSTANT));
  }

  private static Model model(Bounds bounds) {
    return Model.of(Mechanism.TWO_CONDITIONS, bounds, Semantics.BARGING);
  }

  /** Goes on after those choices until no thread gets any further. */
  private static List<Choice> schedule(Model model, Scenario scenario, List<Choice> first) {
    RateScheduler scheduler = new RateScheduler(model, scenario);
    List<Choice> made = new ArrayList<>(first);
    for (Optional<Choice> next = scheduler.next(made);
        next.isPresent();
        next = scheduler.next(made)) {
      made.add(next.get());
    }
    return made;
  }

  /** Returns the threads that put and take, in their order. */
  private static String passage(double production, double consumption) {
    Model model = model(BOUNDS);
    StringBuilder passage = new StringBuilder();
    for (Event event :
        Replay.events(model, schedule(model, scenario(production, consumption), List.of()))) {
      passage.append(event instanceof SlotWritten ? "p" : event instanceof SlotRead ? "t" : "");
    }
    return passage.toString();
  }

  @Test
  void itemsPassAsTheRatesHaveIt() {
    assertThat(passage(1, 10)).isEqualTo("ptptptpt");
    assertThat(passage(10, 1)).isEqualTo("ptpppttt");
    assertThat(passage(10, 4)).isEqualTo("ptpptptt"); // put every 100 ms, taken every 250 ms
  }

  @Test
  void aSeedIsASchedule() {
    Scenario scenario = scenario(5, 5);
    Model model = model(new Bounds(3, 3, 2, 9));
    List<Choice> schedule = schedule(model, scenario.withSeed(1), List.of());
    assertThat(schedule(model, scenario.withSeed(1), List.of())).isEqualTo(schedule);
    assertThat(schedule(model, scenario.withSeed(2), List.of())).isNotEqualTo(schedule);
  }

  /** P2 makes its first item sooner than P1, but P1 is moved when it has hardly begun. */
  @Test
  void whoIsMovedByHandHasDoneItsWorkByThen() {
    Model model = model(new Bounds(2, 1, 4, 4));
    Timing timing = new Timing(new Rate(1), Distribution.EXPONENTIAL);
    Scenario scenario = scenario(1, 1).withTiming(Role.PRODUCER, timing).withSeed(1);
    List<Event> alone = Replay.events(model, schedule(model, scenario, List.of()));
    assertThat(firstLock(alone, 2)).isLessThan(firstLock(alone, 1));
    List<Choice> moved = List.of(Choice.step(1));
    List<Event> events = Replay.events(model, schedule(model, scenario, moved));
    assertThat(firstPut(events)).isLessThan(firstLock(events, 2));
  }

  private static int firstLock(List<Event> events, int thread) {
    return first(events, e -> e instanceof WantsLock && e.thread() == thread);
  }

  private static int firstPut(List<Event> events) {
    return first(events, SlotWritten.class::isInstance);
  }

  private static int first(List<Event> events, Predicate<Event> wanted) {
    return events.indexOf(events.stream().filter(wanted).findFirst().orElseThrow());
  }

  @Test
  void whatComesNextDependsOnNothingButTheChoicesMade() {
    Model model = model(new Bounds(3, 3, 2, 9));
    Scenario scenario = scenario(5, 4);
    List<Choice> made = schedule(model, scenario, List.of());
    RateScheduler asked = new RateScheduler(model, scenario);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      int steps = random.nextInt(made.size()); // as of a person who goes back and forth
      assertThat(asked.next(made.subList(0, steps))).hasValue(made.get(steps));
    }
  }

  @Test
  void theRunEndsAsWhereChoicesAreMadeAtRandom() {
    Model model = model(new Bounds(4, 4, 1, 9));
    State state = model.start();
    for (Choice choice : schedule(model, scenario(2, 3), List.of())) {
      state = model.step(state, choice);
    }
    assertThat(state).matches(model::isFinished);
  }
}
