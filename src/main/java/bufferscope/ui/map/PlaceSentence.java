package bufferscope.ui.map;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.explore.search.Outcome;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the result at a place on the map. */
record PlaceSentence(DeadlockMap map, Place place) {

  /** Returns the result of the search at that place. */
  String verdict() {
    Bounds bounds = place.bounds();
    int capacity = map.code().hasFixedCapacity() ? 0 : bounds.capacity();
    String where = Texts.of("map.where", bounds.producers(), bounds.consumers(), capacity);
    Optional<Outcome> known = map.outcome(place);
    if (known.isEmpty()) {
      return Texts.of("map.unknown", where);
    }
    long states = known.get().effort().states();
    if (known.get() instanceof Outcome.Found found) {
      return Texts.of(
          PlaceVerdict.of(known) == PlaceVerdict.DEADLOCK ? "map.deadlock" : "map.fault",
          where,
          found.schedule().size(),
          Step.switches(found.schedule()),
          states);
    }
    return known.get() instanceof Outcome.Bounded bounded
        ? Texts.of("map.open", where, bounded.reason())
        : Texts.of("map.none", where, states);
  }

  /** Returns the fault, if there is one, and whether the other kind of lock makes a difference. */
  String reason() {
    Optional<Outcome> known = map.outcome(place);
    List<String> sentences = new ArrayList<>();
    if (known.orElse(null) instanceof Outcome.Found found) {
      sentences.add(Texts.of("map.reason", found.message()));
    }
    if (map.differs(place)) {
      sentences.add(
          Texts.of("map.withOtherLock", place.fair() ? 0 : 1, sentences.isEmpty() ? 1 : 0));
    }
    return String.join(" ", sentences);
  }
}
