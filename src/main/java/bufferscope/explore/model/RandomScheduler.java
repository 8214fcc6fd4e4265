package bufferscope.explore.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes each choice at random, repeatably from a seed. */
public final class RandomScheduler {
  private final Model model;
  private final SplittableRandom random;

  public RandomScheduler(Model model, long seed) {
    this.model = model;
    this.random = new SplittableRandom(seed);
  }

  /** Returns one of the choices, each with equal probability; empty if there is none. */
  public Optional<Choice> next(State state) {
    List<Choice> choices = model.choices(state);
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.get(random.nextInt(choices.size())));
  }

  /** Returns the choices of a run from the start until no choice is left, at most {@code limit}. */
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
