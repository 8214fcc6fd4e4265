package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.search.Outcome.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The challenge to make buffer code fail by choosing each step, and the known schedules that do so.
 */
public final class Challenge {
  private final Model model;
  private final Found shortest;
  private final List<List<Choice>> ways = new ArrayList<>();

  /**
   * Creates a challenge.
   *
   * @param shortest the result of a search for the fewest operations
   */
  public Challenge(Model model, Found shortest) {
    this.model = model;
    this.shortest = shortest;
    learn(shortest);
  }

  /** Returns the result of the search for the fewest operations. */
  public Found shortest() {
    return shortest;
  }

  /** Returns the fewest operations after which the code goes wrong. */
  public int fewest() {
    return ways.get(0).size();
  }

  /** Adds a way to go wrong that a search from a later state has found. */
  public void learn(Found onwards) {
    List<Choice> schedule = onwards.schedule();
    ways.add(List.copyOf(schedule.subList(0, goesWrongAfter(schedule).orElseThrow())));
  }

  /**
   * Returns the number of choices after which that schedule goes wrong, as searches judge it, if it
   * does.
   */
  public OptionalInt goesWrongAfter(List<Choice> schedule) {
    int[] words = model.machine().start();
    for (int done = 0; done < schedule.size(); done++) {
      model.apply(words, schedule.get(done));
      if (model.machine().wrong() != null || model.isDeadlock(State.of(words))) {
        return OptionalInt.of(done + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the rest of a shortest way from those choices to a fault, if one is known. */
  public Optional<List<Choice>> wayOn(List<Choice> made) {
    return ways.stream()
        .filter(way -> way.size() > made.size() && way.subList(0, made.size()).equals(made))
        .findFirst()
        .map(way -> way.subList(made.size(), way.size()));
  }
}
