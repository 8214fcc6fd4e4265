package bufferscope.ui.stage;

/**
 * Where one thread is drawn. A place counts once it was seen in a few frames on end: threads that
 * pass through the monitor in microseconds would otherwise tremble.
 */
final class Whereabouts {
  private static final int SETTLED_FRAMES = 3;
  private static final int RESTLESS_FRAMES = 15;

  private Place shown = Place.HOME;
  private Place seen = Place.HOME;
  private long seenSince = -1;
  private int sameFrames;
  private int restlessFrames;

  /**
   * Looks at one frame.
   *
   * @param since when the thread came to its place: two waits on the same condition differ in it
   */
  Place see(Place now, long since) {
    boolean same = now.sameSpotAs(seen) && (now.kind() == Place.Kind.HOME || since == seenSince);
    sameFrames = same ? sameFrames + 1 : 1;
    seen = now;
    seenSince = since;
    if (sameFrames >= SETTLED_FRAMES) {
      shown = now;
      restlessFrames = 0;
    } else if (++restlessFrames > RESTLESS_FRAMES) {
      shown = Place.HOME;
    }
    return shown;
  }

  Place shown() {
    return shown;
  }
}
