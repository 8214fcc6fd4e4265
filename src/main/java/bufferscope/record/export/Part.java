package bufferscope.record.export;

import bufferscope.event.Role;
import bufferscope.record.Lane;
import bufferscope.record.Stretch;
import bufferscope.record.Timeline;
import bufferscope.record.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported part of a run: the events from one moment to another, see {@link Stretch}.
 *
 * @param from the number of events of the run before the part
 * @param to the number of events of the run up to the end of the part
 */
public record Part(Stretch stretch, long from, long to) {
  /**
   * A value of a lane during the part.
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

  /** Passes each event of the part to the reader. */
  void read(Stretch.EventReader reader) {
    stretch.read(from, to, reader);
  }

  /** Returns the run time of the first moment, in nanoseconds. */
  long beginAt() {
    return stretch.stateAt(from).at();
  }

  /** Returns the run time of the last moment, in nanoseconds. */
  long endAt() {
    return stretch.stateAt(to).at();
  }

  Timeline timeline() {
    return Timeline.of(stretch, from, to);
  }

  /** Returns the values of a track in this part, oldest first. */
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

  /**
   * Returns the lanes of the threads that had not ended before the part; that of the control thread
   * only if it acted.
   */
  List<Lane> livingLanes(Timeline timeline) {
    return timeline.lanes().stream()
        .filter(lane -> lane.role() != Role.CONTROL || lane.marks().size() > 0)
        .filter(
            lane ->
                spans(lane.activities()).stream().anyMatch(span -> !span.value().status().isOver()))
        .toList();
  }

  /** Returns the index of a thread's lane; -1 if it has none. */
  static int place(List<Lane> lanes, int thread) {
    return lanes.stream().map(Lane::thread).toList().indexOf(thread);
  }

  /** Returns true if the part contains that event. */
  boolean has(long event) {
    return from <= event && event < to;
  }
}
