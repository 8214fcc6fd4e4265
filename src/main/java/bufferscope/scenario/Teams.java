package bufferscope.scenario;

import bufferscope.json.Key;
import bufferscope.json.Scalar;
import bufferscope.json.Shape;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import java.util.List;

/** The producers, or the consumers, in a scenario file. */
final class Teams {
  private static final Key<Team, Integer> THREADS =
      Key.of("threads", Scalar.whole(1, Team.MAX_THREADS), Team::threads, "How many there are.");

  private static final Key<Team, Rate> RATE =
      Key.of(
          "itemsPerSecond",
          Scalar.number(Rate.MIN_PER_SECOND, Rate.MAX_PER_SECOND)
              .as(Rate::new, Rate::perSecond)
              .or("unlimited", Rate.UNLIMITED),
          team -> team.timing().rate(),
          "How many items each works on in a second, as long as nothing makes it wait.");

  private static final Key<Team, Distribution> TIMES =
      Key.of(
          "times",
          Scalar.constants(Distribution.values()),
          team -> team.timing().distribution(),
          "How the times of single items vary around their mean.");

  private Teams() {}

  /** Teams of which whatever is left out is as in {@code usual}. */
  static Shape<Team> shape(Team usual) {
    return new Shape<>(
        usual,
        values -> new Team(values.get(THREADS), new Timing(values.get(RATE), values.get(TIMES))),
        List.of(THREADS, RATE, TIMES));
  }
}
