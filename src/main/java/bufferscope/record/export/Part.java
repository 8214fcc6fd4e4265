package bufferscope.record.export;

import bufferscope.event.Role;
import bufferscope.record.Lane;
import bufferscope.record.Stretch;
import bufferscope.record.Timeline;
import bufferscope.record.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * What is exported of a run: the events from one moment to another, see {@link Stretch}.
 *
 * @param from how many events of the run come before
 * @param to how many events of the run come before the first one after it
 */
public record Part(Stretch stretch, long from, long to) {
  /**
   * A value of a lane while the part goes on.
   *
   * @param event the number of the event with which it began
   * @param next the number of the event with which the next value begins
   * @param begin run time in nanoseconds, not before the part begins
   * @param end run time in nanoseconds, not after the part ends
   */
  record Span<T>(long event, long next, long begin, long end, T value) {}

  public Part {
    if (from < stretch.first() || to > stretch.end() || from > to) {
      throw new IllegalArgumentException(
          "%d to %d of %d to %d".formatted(from, to, stretch.first(), stretch.end()));
    }
  }

  /** Hands each of its events to the reader. */
  void read(Stretch.Reader reader) {
    stretch.read(from, to, reader);
  }

  /** The run time of its first moment, in nanoseconds. */
  long beginAt() {
    return stretch.stateAt(from).at();
  }

  /** The run time of its last moment, in nanoseconds. */
  long endAt() {
    return stretch.stateAt(to).at();
  }

  Timeline timeline() {
    Timeline timeline = new Timeline();
    timeline.follow(stretch, Integer.MAX_VALUE);
    return timeline;
  }

  /** The values of a track in this part, oldest first. */
  <T> List<Span<T>> spans(Track<T> track) {
    long beginAt = beginAt();
    long endAt = endAt();
    List<Span<T>> spans = new ArrayList<>();
    for (int i = Math.max(0, track.floorEvent(from));
        i < track.size() && track.event(i) < to;
        i++) {
      boolean last = i + 1 == track.size();
      spans.add(
          new Span<>(
              track.event(i),
              last ? to : Math.min(track.event(i + 1), to),
              Math.max(track.at(i), beginAt),
              last ? endAt : Math.min(track.at(i + 1), endAt),
              track.value(i)));
    }
    return spans;
  }

  /** The lanes of the threads that had not ended before it; that at the controls if it acted. */
  List<Lane> livingLanes(Timeline timeline) {
    return timeline.lanes().stream()
        .filter(lane -> lane.role() != Role.CONTROL || lane.marks().size() > 0)
        .filter(
            lane ->
                spans(lane.activities()).stream().anyMatch(span -> !span.value().status().isOver()))
        .toList();
  }

  /** Returns the place of a thread's lane; -1 if it has none. */
  static int place(List<Lane> lanes, int thread) {
    return lanes.stream().map(Lane::thread).toList().indexOf(thread);
  }

  /** Returns true if that event is one of it. */
  boolean has(long event) {
    return from <= event && event < to;
  }
}
