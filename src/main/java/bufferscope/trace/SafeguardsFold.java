package bufferscope.trace;

import bufferscope.event.Event;
import bufferscope.event.Event.ItemDeadLettered;
import bufferscope.event.Event.ItemRefused;
import bufferscope.event.Event.Refusal;
import bufferscope.event.Event.ShutdownBegan;
import bufferscope.event.Event.ShutdownEnded;
import bufferscope.event.Event.ThreadRestarted;
import bufferscope.trace.Safeguards.DeadLetter;
import bufferscope.trace.Safeguards.Shutdown;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was kept out, put aside and started again, as the events tell of it. */
final class SafeguardsFold {
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

  /** How many items were refused or put aside. */
  long out() {
    return out;
  }

  /** The thread puts that item; one that only tells the end goes round by design. */
  void puts(@Nullable ItemLife life) {
    if (life != null && life.removed() != ItemLife.NOT_YET && !life.item().isTheEnd()) {
      returned++;
    }
  }

  /** Answers whether it is an event of this kind. */
  boolean apply(Event event) {
    if (event instanceof ItemRefused e) {
      threads.give(e.thread(), e.item(), e.at());
      refused.merge(e.why(), 1L, Long::sum);
      out++;
    } else if (event instanceof ItemDeadLettered e) {
      threads.give(e.thread(), e.item(), e.at());
      add(new DeadLetter(e.item(), threads.name(e.thread()), e.cause(), e.at()));
    } else if (event instanceof ThreadRestarted e) {
      threads.threw(e.thread(), e.message());
      restarts++;
    } else if (event instanceof ShutdownBegan e) {
      shutdown = new Shutdown(e.at(), e.limitNanos(), Shutdown.NOT_YET_KNOWN);
    } else if (event instanceof ShutdownEnded e) {
      long limit = shutdown == null ? 0 : shutdown.limitNanos();
      shutdown = new Shutdown(shutdown == null ? e.at() : shutdown.began(), limit, e.left());
    } else {
      return event instanceof Event.HostileItemMade;
    }
    return true;
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
