package bufferscope.ui.item;

import bufferscope.explore.replay.Replay;
import bufferscope.record.ItemWay;
import bufferscope.record.ItemWay.Station;
import bufferscope.record.WaitingTimes;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of an item in words.
 *
 * @param steps whether the time of the run is counted in steps
 */
record ItemWords(ItemWay way, boolean steps) {
  /** Shorter times have more digits. */
  private static final long FINE_NANOS = 10_000_000;

  String time(Station station) {
    return steps
        ? Texts.of("item.step", (double) station.at() / Replay.STEP_NANOS)
        : Texts.of("item.seconds", station.at() / 1e9);
  }

  private String duration(long nanos) {
    return steps
        ? Texts.of("item.steps", Math.round((double) nanos / Replay.STEP_NANOS))
        : Texts.of(nanos < FINE_NANOS ? "item.fineMillis" : "item.millis", nanos / 1e6);
  }

  String act(Station station) {
    String key = station.isKept() ? "item.act." : "item.early.";
    return Texts.of(key + station.act().name(), station.thread(), station.slot());
  }

  /** Returns the sentence on where the item is now. */
  String end() {
    return way.stations().isEmpty()
        ? Texts.of("item.notKept", way.number())
        : Texts.of("item.end." + way.end().name(), lastThread());
  }

  private String lastThread() {
    return way.stations().get(way.stations().size() - 1).thread();
  }

  /** Returns the sentence on its time in the buffer; empty if it has not left that. */
  Optional<String> waited() {
    WaitingTimes waits = way.waits();
    return way.waited().stream()
        .mapToObj(
            nanos ->
                Texts.of(
                    "item.waited",
                    duration(nanos),
                    Math.round(100 * waits.shareBelow(nanos)),
                    waits.count(),
                    duration(waits.percentile(50)),
                    duration(waits.percentile(95)),
                    longest()))
        .findFirst();
  }

  /** Returns the longest time that an item spent in the buffer. */
  String longest() {
    return duration(way.waits().percentile(100));
  }

  /** Returns all that is said about the item. */
  String all() {
    Stream<String> acts =
        way.stations().stream()
            .map(station -> Texts.of("item.station", time(station), act(station)));
    return Stream.of(
            Stream.of(Texts.of("item.title", way.number())),
            acts,
            Stream.of(end()),
            waited().stream())
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }
}
