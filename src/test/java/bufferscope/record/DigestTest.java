package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.record.Digest.Bin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A run in bins says the same as its timeline. */
final class DigestTest {
  /** Each time that is counted has a nanosecond more, so that none is left out. */
  private static final double SLACK = 2;

  @RepeatedTest(8)
  void eachThreadSpendsAsMuchTimeInAStateAsInTheTimeline(RepetitionInfo repetition) {
    List<Event> events = RandomRuns.virtual(repetition.getCurrentRepetition());
    Stretch stretch = History.of(events).stretch();
    Digest digest = new Digest();
    digest.follow(stretch);
    List<Bin> bins = digest.bins();
    assertThat(bins).hasSizeLessThan(Digest.MOST_BINS);
    long end = bins.get(bins.size() - 1).end();
    Timeline timeline = Timeline.of(stretch, 0, end);
    long until = stretch.stateAt(end).at();
    for (Lane lane : timeline.lanes()) {
      Map<Activity, Long> expected = new HashMap<>();
      Track<Activity> track = lane.activities();
      for (int i = 0; i < track.size(); i++) {
        long to = i + 1 < track.size() ? track.at(i + 1) : until;
        expected.merge(track.value(i), to - track.at(i), Long::sum);
      }
      Map<Activity, Long> counted = new HashMap<>();
      bins.forEach(
          bin ->
              bin.nanos()
                  .getOrDefault(lane.thread(), Map.of())
                  .forEach((activity, time) -> counted.merge(activity, time, Long::sum)));
      long slack = Math.round(SLACK * (track.size() + bins.size()));
      expected.forEach(
          (activity, time) ->
              assertThat(counted.getOrDefault(activity, 0L))
                  .as("%s %s", lane.name(), activity)
                  .isBetween(time, time + slack));
    }
  }

  @RepeatedTest(3)
  void theBinsFollowEachOtherAndTheRunAsItGrows(RepetitionInfo repetition) {
    List<Event> events = RandomRuns.virtual(repetition.getCurrentRepetition());
    Digest atOnce = new Digest();
    atOnce.follow(History.of(events).stretch());
    Digest inPieces = new Digest();
    for (int end = 0; end <= events.size(); end += 1000) {
      inPieces.follow(History.of(events.subList(0, end)).stretch());
    }
    inPieces.follow(History.of(events).stretch());
    assertThat(inPieces.bins()).isEqualTo(atOnce.bins());
    long next = 0;
    for (Bin bin : atOnce.bins()) {
      assertThat(bin.first()).isEqualTo(next);
      assertThat(bin.least()).isLessThanOrEqualTo(bin.most());
      next = bin.end();
    }
  }
}
