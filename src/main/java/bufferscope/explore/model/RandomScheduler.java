package bufferscope.explore.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Chooses at random among all that may happen, repeatably from a seed. */
public final class RandomScheduler {
  private final Model model;
  private final SplittableRandom random;

  public RandomScheduler(Model model, long seed) {
    this.model = model;
    this.random = new SplittableRandom(seed);
  }

  /** One of the choices there are, each as likely as any other; empty when there is none. */
  public Optional<Choice> next(State state) {
    List<Choice> choices = model.choices(state);
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.get(random.nextInt(choices.size())));
  }

  /** The choices of a run from the start until nothing can happen any more, at most so many. */
  public List<Choice> schedule(int limit) {
    List<Choice> schedule = new ArrayList<>();
    State state = model.start();
    Optional<Choice> next = next(state);
    while (next.isPresent() && schedule.size() < limit) {
      schedule.add(next.get());
      state = model.step(state, next.get());
      next = next(state);
    }
    return schedule;
  }
}
