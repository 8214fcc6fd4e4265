package bufferscope.record.export;

import bufferscope.record.Activity;

/** The class of an activity in the style sheet of a picture. */
final class PictureStyle {
  private PictureStyle() {}

  static String of(Activity activity) {
    return switch (activity.status()) {
      case WORKING, AWAITS_INPUT, AWAITS_THREAD, UNGUARDED, ENDED -> "works";
      case WANTS_LOCK -> "wants";
      case HOLDS_LOCK -> "holds";
      case WAITING -> "waits";
      case SIGNALLED -> "signalled";
      case FAILED -> "failed";
    };
  }
}
