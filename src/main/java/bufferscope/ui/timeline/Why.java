package bufferscope.ui.timeline;

import bufferscope.event.Event;
import bufferscope.record.ActivityText;
import bufferscope.record.Arrow;
import bufferscope.record.Track;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reasons why a thread came to the chosen state, and the consequences: each follows from
 * events.
 */
record Why(Chosen chosen, TimeWords times) {
  /** The number of steps back to which causes are followed. */
  private static final int LINKS = 3;

  /** The sentences. */
  String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Texts.of(
            "timeline.chosen",
            name(),
            ActivityText.of(chosen.activity()),
            times.at(chosen.from()),
            times.length(chosen.until() - chosen.from())));
    Optional<Chosen> link = Optional.of(chosen);
    for (int i = 0; i < LINKS && link.isPresent(); i++) {
      Optional<Arrow> cause = link.get().cause();
      cause.map(this::sentence).ifPresent(sentences::add);
      link = cause.isPresent() ? link.get().back() : Optional.empty();
    }
    end().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private String sentence(Arrow cause) {
    return Texts.of(
        "timeline.cause." + cause.relation().name(),
        chosen.name(cause.fromThread()),
        chosen.name(cause.toThread()),
        times.at(cause.fromAt()));
  }

  /**
   * The end of a wait: the thread that signalled, and the one that had the lock before this thread
   * got it.
   */
  private Optional<String> end() {
    Status status = chosen.activity().status();
    if (chosen.isLast()) {
      return Optional.of(Texts.of("timeline.lasts"));
    }
    if (status == Status.WAITING) {
      return chosen.timeline().into(chosen.thread(), chosen.endEvent()).map(this::sentence);
    }
    if (status != Status.SIGNALLED && status != Status.WANTS_LOCK) {
      return Optional.empty();
    }
    Set<String> others = ownersMeanwhile();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Texts.of("timeline.overtaken", String.join(", ", others), name()));
  }

  /** The threads that got the lock while this one was in its queue, in their order. */
  private Set<String> ownersMeanwhile() {
    Track<Integer> owners = chosen.timeline().owners().get(chosen.activity().place());
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; owners != null && i < owners.size(); i++) {
      boolean meanwhile = owners.event(i) > chosen.event() && owners.event(i) < chosen.endEvent();
      if (meanwhile && owners.value(i) != Event.NO_THREAD) {
        names.add(chosen.name(owners.value(i)));
      }
    }
    return names;
  }

  /** The effects of the state, in words. */
  String effects() {
    return chosen.effects().stream()
        .map(this::sentence)
        .distinct()
        .limit(LINKS)
        .collect(Collectors.joining(" "));
  }

  private String name() {
    return chosen.lane().name();
  }
}
