package bufferscope.explore;

import bufferscope.event.Event;
import bufferscope.event.Event.SlotCopied;
import bufferscope.event.Event.SlotRead;
import bufferscope.event.Event.SlotWritten;
import bufferscope.event.Event.StoppedWaiting;
import bufferscope.event.Item;
import bufferscope.measure.Violation.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what the last choice of a schedule did wrong, and how that came about. */
final class Explanation {
  private final Model model;
  private final List<Event> events;

  /** Who made the last choice. */
  private final int actor;

  private Explanation(Model model, List<Choice> schedule) {
    this.model = model;
    events = Replay.events(model, schedule);
    actor = schedule.isEmpty() ? Event.NOBODY : schedule.get(schedule.size() - 1).thread();
  }

  static String of(Model model, Kind kind, List<Choice> schedule) {
    return kind == Kind.DEADLOCK || kind == Kind.LIVELOCK
        ? new DeadEnd(model, schedule).sentence()
        : new Explanation(model, schedule).sentence(kind);
  }

  private String sentence(Kind kind) {
    String name = model.threadName(actor);
    return switch (kind) {
      case TOOK_FROM_EMPTY -> name + " took from an empty slot: " + whyEmpty();
      case DUPLICATED -> duplicated(name);
      case OVERWRITTEN -> overwritten(name);
      case OUT_OF_ORDER ->
          "%s took item %s before an older one".formatted(name, number(lastRead()));
      case LOCK_NOT_RELEASED -> name + " is over and still holds the lock";
      case WRONG_LOCK_USE, THREAD_FAILED -> name + " failed: " + failure();
      case NOT_CONSERVED -> name + " came back from its put without having stored the item";
      default -> name + " did what must not be done: " + kind;
    };
  }

  private String whyEmpty() {
    Optional<String> taker =
        lastOther(event -> readItem(event) != null).map(event -> nameOf(event.thread()));
    Optional<StoppedWaiting> wait = waitOfThisCall();
    if (wait.isEmpty()) {
      return taker
          .map(other -> other + " had already taken the item")
          .orElse("nobody had put anything there");
    }
    return switch (wait.get().end()) {
      case SIGNALLED ->
          "it was woken, but "
              + taker
                  .map(other -> other + " had already taken the item")
                  .orElse("there was no item");
      case SPURIOUS -> "it woke up for no reason and did not look again";
      case TIMED_OUT -> "its time was over and it did not look again";
      case INTERRUPTED -> "it was interrupted and did not look again";
    };
  }

  private String duplicated(String name) {
    Item item = lastRead();
    String first =
        lastOther(event -> Objects.equals(readItem(event), item))
            .map(event -> nameOf(event.thread()) + " had taken it before")
            .orElse("it had taken it before");
    return "%s took item %s a second time: %s".formatted(name, number(item), first);
  }

  private String overwritten(String name) {
    SlotWritten written =
        last(actor, SlotWritten.class::isInstance).map(SlotWritten.class::cast).orElseThrow();
    int at = events.lastIndexOf(written);
    SlotWritten before = written;
    for (Event event : events.subList(0, at)) {
      if (event instanceof SlotWritten e && e.slot() == written.slot()) {
        before = e;
      }
    }
    String victim =
        "%s put item %s over item %s, which nobody had taken"
            .formatted(name, number(written.item()), number(before.item()));
    if (before.thread() == actor) {
      return victim;
    }
    String other = nameOf(before.thread());
    return victim
        + waitOfThisCall()
            .map(wait -> ": it was woken, but " + other + " had already filled the slot")
            .orElse(": " + other + " had filled the slot meanwhile");
  }

  private String failure() {
    return events.stream()
        .filter(Event.ThreadFailed.class::isInstance)
        .map(event -> ((Event.ThreadFailed) event).message())
        .reduce("", (first, second) -> second);
  }

  /** How the last wait of the actor ended, if it waited since it last came back from the buffer. */
  private Optional<StoppedWaiting> waitOfThisCall() {
    return last(
            actor,
            event ->
                event instanceof StoppedWaiting
                    || event instanceof Event.ItemMade
                    || event instanceof Event.ItemFinished)
        .filter(StoppedWaiting.class::isInstance)
        .map(StoppedWaiting.class::cast);
  }

  private @Nullable Item lastRead() {
    return last(actor, event -> event instanceof SlotRead || event instanceof SlotCopied)
        .map(Explanation::readItem)
        .orElse(null);
  }

  private static @Nullable Item readItem(Event event) {
    if (event instanceof SlotRead read) {
      return read.item();
    }
    return event instanceof SlotCopied copied ? copied.item() : null;
  }

  private Optional<Event> last(int thread, Predicate<Event> wish) {
    return events.stream()
        .filter(event -> event.thread() == thread && wish.test(event))
        .reduce((first, second) -> second);
  }

  private Optional<Event> lastOther(Predicate<Event> wish) {
    return events.stream()
        .filter(event -> event.thread() != actor && wish.test(event))
        .reduce((first, second) -> second);
  }

  private String nameOf(int thread) {
    return model.threadName(thread);
  }

  private static String number(@Nullable Item item) {
    return item == null ? "?" : String.valueOf(item.number());
  }
}
