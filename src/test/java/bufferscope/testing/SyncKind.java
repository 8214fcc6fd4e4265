package bufferscope.testing;

import bufferscope.event.Event;
import bufferscope.sync.Sync;
import bufferscope.sync.live.PlainSync;
import bufferscope.sync.live.Probe;
import bufferscope.sync.live.TracedSync;

/** The live primitives that buffer code must behave the same on. */
public enum SyncKind {
  PLAIN_BARGING,
  PLAIN_FAIR,
  TRACED_BARGING,
  TRACED_FAIR;

  public Sync newSync() {
    return switch (this) {
      case PLAIN_BARGING -> new PlainSync(false);
      case PLAIN_FAIR -> new PlainSync(true);
      case TRACED_BARGING -> new TracedSync(new DeafProbe(), false);
      case TRACED_FAIR -> new TracedSync(new DeafProbe(), true);
    };
  }

  /** Listens to nothing, for loads whose events would fill the memory. */
  private static final class DeafProbe implements Probe {
    @Override
    public int thread() {
      return 1;
    }

    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public long realNanos(long runNanos) {
      return runNanos;
    }

    @Override
    public void reach() {}

    @Override
    public void emit(Event event) {}

    @Override
    public void dwell() {}
  }
}
