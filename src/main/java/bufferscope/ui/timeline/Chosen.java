package bufferscope.ui.timeline;

import bufferscope.record.Activity;
import bufferscope.record.Arrow;
import bufferscope.record.Lane;
import bufferscope.record.Stretch;
import bufferscope.record.Timeline;
import bufferscope.record.Track;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A state of a thread that the user has chosen, with its cause and its effects.
 *
 * @param timeline what happened around it
 * @param place which of the activities of the lane it is
 */
record Chosen(Stretch stretch, Timeline timeline, Lane lane, int place) {
  /** The number of events around it that are examined. */
  private static final long AROUND = 1 << 13;

  /** The state of the thread in which that event left it; empty if nothing is known of it. */
  static Optional<Chosen> at(Stretch stretch, int thread, long event) {
    Timeline near = Timeline.of(stretch, event - AROUND, event + AROUND);
    return near.lane(thread)
        .map(lane -> new Chosen(stretch, near, lane, lane.activities().floorEvent(event)))
        .filter(chosen -> chosen.place() >= 0);
  }

  private Track<Activity> track() {
    return lane.activities();
  }

  int thread() {
    return lane.thread();
  }

  Activity activity() {
    return track().value(place);
  }

  /** The number of the event with which it began. */
  long event() {
    return track().event(place);
  }

  long from() {
    return track().at(place);
  }

  /** The number of the event with which it ended, or the last one so far. */
  long endEvent() {
    return isLast() ? timeline.end() : track().event(place + 1);
  }

  long until() {
    return isLast() ? stretch.endAt() : track().at(place + 1);
  }

  boolean isLast() {
    return place + 1 == track().size();
  }

  /** The cause of the state. */
  Optional<Arrow> cause() {
    return timeline.into(thread(), event());
  }

  /** The effects of the state and of its end. */
  List<Arrow> effects() {
    return timeline.arrows(event(), endEvent()).stream()
        .filter(arrow -> arrow.fromThread() == thread())
        .filter(arrow -> event() <= arrow.from() && arrow.from() <= endEvent())
        .sorted(Comparator.comparingLong(Arrow::to))
        .toList();
  }

  /** The state whose event caused this one; the one before, if no other thread had a part in it. */
  Optional<Chosen> back() {
    return cause()
        .map(arrow -> at(stretch, arrow.fromThread(), arrow.from() - 1))
        .orElseGet(() -> at(stretch, thread(), event() - 1));
  }

  /** The state that this one caused first; the next one, if it caused none. */
  Optional<Chosen> on() {
    Optional<Arrow> effect = effects().stream().findFirst();
    if (effect.isPresent()) {
      return at(stretch, effect.get().toThread(), effect.get().to());
    }
    return isLast() ? Optional.empty() : at(stretch, thread(), endEvent());
  }

  String name(int thread) {
    return timeline.lane(thread).map(Lane::name).orElse("#" + thread);
  }
}
