package bufferscope.ui.timeline;

import bufferscope.io.ConstantName;
import bufferscope.record.Activity;
import bufferscope.trace.ThreadState.Status;

/**
 * A state of a thread in a lane, with a colour and a pattern of its own. The colours are those of
 * the legend, which has a style class for each.
 */
enum LaneState {
  WORKING,
  WANTS_LOCK,
  HOLDS_LOCK,
  UNGUARDED,
  WAITING,
  SIGNALLED,
  PAUSED,
  IDLE,
  FAILED,
  ENDED;

  private static final int PERIOD = 6;

  static LaneState of(Activity activity) {
    return activity.paused() && !activity.status().isOver() ? PAUSED : of(activity.status());
  }

  private static LaneState of(Status status) {
    return switch (status) {
      case WORKING -> WORKING;
      case WANTS_LOCK -> WANTS_LOCK;
      case HOLDS_LOCK -> HOLDS_LOCK;
      case UNGUARDED -> UNGUARDED;
      case WAITING -> WAITING;
      case SIGNALLED -> SIGNALLED;
      case AWAITS_THREAD, AWAITS_INPUT -> IDLE;
      case FAILED -> FAILED;
      case ENDED -> ENDED;
    };
  }

  /** The style class of its patch in the legend. */
  String styleClass() {
    return "lane-" + ConstantName.of(this);
  }

  /** Returns true if the pattern has its second tone at that pixel. */
  boolean isMarked(int x, int y) {
    return switch (this) {
      case WANTS_LOCK -> Math.floorMod(x + y, PERIOD) < 2;
      case WAITING -> x % PERIOD < 2 && y % (PERIOD / 2) == 1;
      case SIGNALLED -> x % PERIOD < 2;
      case UNGUARDED -> y % (PERIOD / 2) == 0;
      case PAUSED -> (x / 3 + y / 3) % 2 == 0;
      case IDLE -> x % PERIOD == 0 && y % PERIOD == 0;
      case FAILED -> Math.floorMod(x + y, PERIOD) < 2 || Math.floorMod(x - y, PERIOD) < 2;
      case WORKING, HOLDS_LOCK, ENDED -> false;
    };
  }
}
