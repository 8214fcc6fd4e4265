package bufferscope.record.export;

import bufferscope.record.Activity;

/** The name of an activity in tables and pictures. */
final class ActivityText {
  private ActivityText() {}

  static String of(Activity activity) {
    return activity.paused() ? "paused" : status(activity);
  }

  private static String status(Activity activity) {
    String place = activity.place() == null ? "" : " " + activity.place();
    return switch (activity.status()) {
      case AWAITS_THREAD -> "in the pool's queue";
      case AWAITS_INPUT -> "awaits input";
      case WORKING -> "working";
      case WANTS_LOCK -> "wants" + place;
      case HOLDS_LOCK -> "holds" + place;
      case UNGUARDED -> "without a lock";
      case WAITING -> "waits on" + place;
      case SIGNALLED -> "signalled, wants" + place;
      case ENDED -> "ended";
      case FAILED -> "failed";
    };
  }
}
