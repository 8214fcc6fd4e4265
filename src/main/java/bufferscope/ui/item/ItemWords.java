package bufferscope.ui.item;

import bufferscope.record.ItemWay;
import bufferscope.record.ItemWay.Station;
import bufferscope.record.WaitingTimes;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of an item in words.
 *
 * @param times words for the times of the run
 */
record ItemWords(ItemWay way, TimeWords times) {
  String time(Station station) {
    return times.at(station.at());
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
    return way.waited().stream().mapToObj(this::waited).findFirst();
  }

  private String waited(long nanos) {
    WaitingTimes waits = way.waits();
    return waits.count() == 1
        ? Texts.of("item.waitedAlone", times.length(nanos))
        : Texts.of(
            "item.waited",
            times.length(nanos),
            Math.round(100 * waits.shareBelow(nanos)),
            waits.count(),
            times.length(waits.percentile(50)),
            times.length(waits.percentile(95)),
            longest());
  }

  /** Returns the longest time that an item spent in the buffer. */
  String longest() {
    return times.length(way.waits().percentile(100));
  }

  /** Returns the whole text about the item. */
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
