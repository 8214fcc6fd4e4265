package bufferscope.run;

/** The run's time: real time at the tempo's speed, which stands still at speed 0. */
final class Timeline {
  private record Anchor(long real, long run, double speed) {}

  private volatile Anchor anchor = new Anchor(System.nanoTime(), 0, 0);

  /** Nanoseconds of run time. */
  long now() {
    long real = System.nanoTime(); // before the anchor: a late look must not run into a pause
    return now(anchor, real);
  }

  double speed() {
    return anchor.speed;
  }

  synchronized void setSpeed(double speed) {
    long real = System.nanoTime();
    anchor = new Anchor(real, now(anchor, real), speed);
  }

  private static long now(Anchor anchor, long real) {
    if (anchor.speed == 0) {
      return anchor.run;
    }
    long passed = Math.max(0, real - anchor.real);
    return anchor.run + (anchor.speed == 1 ? passed : (long) (passed * anchor.speed));
  }
}
