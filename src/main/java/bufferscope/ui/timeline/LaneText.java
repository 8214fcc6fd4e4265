package bufferscope.ui.timeline;

import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.Lane;
import bufferscope.record.Track;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The contents of a lane in words. */
final class LaneText {
  /** More would not be listened to. */
  private static final int MOST = 12;

  private LaneText() {}

  /** The newest states of a lane, oldest first. */
  static String of(Lane lane, TimeWords times) {
    Track<Activity> track = lane.activities();
    List<String> states = new ArrayList<>();
    for (int i = Math.max(0, track.size() - MOST); i < track.size(); i++) {
      states.add(
          Texts.of("timeline.stateFrom", ActivityText.of(track.value(i)), times.at(track.at(i))));
    }
    return Texts.of("timeline.lane", lane.name(), String.join("; ", states));
  }

  /** Where too much happens to be listed. */
  static String tooMany(long events) {
    return Texts.of("timeline.tooMany", events);
  }
}
