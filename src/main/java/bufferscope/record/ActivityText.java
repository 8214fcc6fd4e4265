package bufferscope.record;

/** An activity in words that follow the name of its thread, such as "waits on notEmpty". */
public final class ActivityText {
  private ActivityText() {}

  public static String of(Activity activity) {
    boolean paused = activity.paused() && !activity.status().isOver();
    return paused ? "is paused" : status(activity);
  }

  private static String status(Activity activity) {
    String place = activity.place() == null ? "" : " " + activity.place();
    return switch (activity.status()) {
      case AWAITS_THREAD -> "is in the queue of the pool";
      case AWAITS_INPUT -> "awaits input";
      case WORKING -> "works";
      case WANTS_LOCK -> "wants" + place;
      case HOLDS_LOCK -> "holds" + place;
      case UNGUARDED -> "acts without a lock";
      case WAITING -> "waits on" + place;
      case SIGNALLED -> "is signalled and wants" + place;
      case ENDED -> "has ended";
      case FAILED -> "has failed";
    };
  }
}
