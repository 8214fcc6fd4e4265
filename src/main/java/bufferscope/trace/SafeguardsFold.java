package bufferscope.trace;

import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SafeguardEvent.SafeguardVisitor;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ShutdownEnded;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.trace.Safeguards.DeadLetter;
import bufferscope.trace.Safeguards.Shutdown;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items refused and the dead letters, the restarts of consumers, and the shutdown. */
final class SafeguardsFold implements SafeguardVisitor {
  private final ThreadsFold threads;
  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private final ArrayDeque<DeadLetter> lastDeadLetters;
  private long deadLetters;
  private long out;
  private long returned;
  private long restarts;
  private @Nullable Shutdown shutdown;

  SafeguardsFold(Safeguards start, ThreadsFold threads) {
    this.threads = threads;
    refused.putAll(start.refused());
    lastDeadLetters = new ArrayDeque<>(start.lastDeadLetters());
    deadLetters = start.deadLetters();
    out = start.allRefused() + deadLetters;
    returned = start.returned();
    restarts = start.restarts();
    shutdown = start.shutdown();
  }

  Safeguards state() {
    return new Safeguards(
        Map.copyOf(refused),
        deadLetters,
        List.copyOf(lastDeadLetters),
        returned,
        restarts,
        shutdown);
  }

  /** Returns the number of items refused or put aside. */
  long out() {
    return out;
  }

  /**
   * Counts the item as returned if it was taken before. The end-of-stream item does not count: it
   * goes round by design.
   */
  void puts(@Nullable ItemLife life) {
    if (life != null && life.removed() != ItemLife.NOT_YET && !life.item().isTheEnd()) {
      returned++;
    }
  }

  /** Changes nothing: the next event carries the item itself. */
  @Override
  public void on(HostileItemMade e) {}

  @Override
  public void on(ItemRefused e) {
    threads.give(e.thread(), e.item(), e.at());
    refused.merge(e.why(), 1L, Long::sum);
    out++;
  }

  @Override
  public void on(ItemDeadLettered e) {
    threads.give(e.thread(), e.item(), e.at());
    add(new DeadLetter(e.item(), threads.name(e.thread()), e.cause(), e.at()));
  }

  @Override
  public void on(ThreadRestarted e) {
    threads.threw(e.thread(), e.message());
    restarts++;
  }

  @Override
  public void on(ShutdownBegan e) {
    shutdown = new Shutdown(e.at(), e.limitNanos(), Shutdown.NOT_YET_KNOWN);
  }

  @Override
  public void on(ShutdownEnded e) {
    shutdown =
        shutdown == null
            ? new Shutdown(e.at(), 0, e.left())
            : new Shutdown(shutdown.began(), shutdown.limitNanos(), e.left());
  }

  private void add(DeadLetter letter) {
    deadLetters++;
    out++;
    lastDeadLetters.addLast(letter);
    if (lastDeadLetters.size() > Safeguards.LAST_DEAD_LETTERS) {
      lastDeadLetters.removeFirst();
    }
  }
}
