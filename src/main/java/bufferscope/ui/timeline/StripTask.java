package bufferscope.ui.timeline;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.Digest;
import bufferscope.record.Digest.Bin;
import bufferscope.record.Lane;
import bufferscope.record.MarkKind;
import bufferscope.record.Stretch;
import bufferscope.record.Timeline;
import bufferscope.record.Track;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.StripImage.Glyph;
import bufferscope.ui.timeline.StripImage.Label;
import bufferscope.ui.timeline.StripImage.Pennant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Draws the strip away from the JavaFX thread. */
final class StripTask extends Task<StripImage> {
  /** A longer part is drawn from its digest. */
  private static final long MOST_EXACT = 1 << 17;

  /** A state that is narrower has no name. */
  private static final double LABEL_EM = 7;

  /** More could not be distinguished. */
  private static final int MOST_GLYPHS = 300;

  /** Flags of a sign that are nearer to each other than that share one, in pixels. */
  private static final int FLAG_PIXELS = 6;

  private final Request request;
  private final Digest digest;
  private volatile long nanos;

  /**
   * The part of a run that is to be drawn.
   *
   * @param present the run time up to which the last states last, in nanoseconds
   * @param em the height of a line of text in pixels
   */
  record Request(
      Flags flags,
      long present,
      AxisRange range,
      boolean byEvents,
      int width,
      int height,
      double em,
      StripColors colors) {
    Stretch stretch() {
      return flags.stretch();
    }

    /** Returns true if it would not be drawn as the other one. */
    boolean differsFrom(@Nullable Request other) {
      return other == null
          || width != other.width
          || height != other.height
          || em != other.em
          || byEvents != other.byEvents
          || stretch().end() != other.stretch().end()
          || !flags.faults().equals(other.flags.faults())
          || present != other.present
          || !range.equals(other.range)
          || !colors.equals(other.colors);
    }

    private double position(long index, Event event) {
      return byEvents ? index : event.at();
    }

    private double position(Track<?> track, int i) {
      return byEvents ? track.event(i) : track.at(i);
    }

    /** The moment at that position. */
    long moment(double position) {
      long moment = byEvents ? Math.round(position) : stretch().momentAt((long) position);
      return Math.max(stretch().first(), Math.min(stretch().end(), moment));
    }
  }

  /**
   * @param digest of the same run; no other task may use it at the same time
   */
  StripTask(Request request, Digest digest) {
    this.request = request;
    this.digest = digest;
  }

  @Override
  protected StripImage call() {
    long begin = System.nanoTime();
    StripImage image = draw();
    nanos = System.nanoTime() - begin;
    return image;
  }

  /** How long it took. */
  long nanos() {
    return nanos;
  }

  /** Draws it now. */
  StripImage draw() {
    AxisRange range = request.range();
    long from = Math.max(request.stretch().first(), request.moment(range.from()) - 1);
    long to = Math.min(request.stretch().end(), request.moment(range.to()) + 1);
    return to - from <= MOST_EXACT ? exact(from, to) : digested(from, to);
  }

  private StripImage exact(long from, long to) {
    Timeline timeline = Timeline.of(request.stretch(), from, to);
    double end = request.byEvents() ? to : request.present();
    StripPainter painter = new StripPainter(request);
    for (Lane lane : timeline.lanes()) {
      if (lane.thread() > 0 || lane.marks().size() > 0) {
        StripColumns columns =
            StripColumns.of(lane, end, request.range(), request.byEvents(), request.width());
        painter.lane(
            lane.name(), lane.thread(), columns, LaneText.of(lane, request.flags().times()));
      }
    }
    timeline
        .owners()
        .forEach(
            (lock, owners) ->
                painter.lock(
                    lock,
                    StripColumns.ofOwners(
                        owners, end, request.range(), request.byEvents(), request.width())));
    painter.occupancy(StripLevel.of(timeline.occupancy(), end, request));
    IntFunction<String> names = id -> timeline.lane(id).map(Lane::name).orElse("#" + id);
    List<Pennant> pennants = pennants(request.flags().in(from, to, names));
    return painter.finish(labels(timeline, end), glyphs(from, to), pennants);
  }

  private List<Label> labels(Timeline timeline, double end) {
    double least = LABEL_EM * request.em() / request.width() * request.range().length();
    List<Label> labels = new ArrayList<>();
    for (Lane lane : timeline.lanes()) {
      Track<Activity> track = lane.activities();
      for (int i = 0; i < track.size(); i++) {
        double from = request.position(track, i);
        double until = i + 1 < track.size() ? request.position(track, i + 1) : end;
        if (until - from >= least && !track.value(i).status().isOver()) {
          labels.add(new Label(lane.thread(), from, until, ActivityText.of(track.value(i))));
        }
      }
    }
    return labels;
  }

  private List<Glyph> glyphs(long from, long to) {
    List<Glyph> glyphs = new ArrayList<>();
    request
        .stretch()
        .read(
            from,
            to,
            (index, event) -> {
              Optional<MarkKind> kind = MarkKind.of(event);
              double position = request.position(index, event);
              if (kind.isPresent() && request.range().contains(position)) {
                glyphs.add(new Glyph(event.thread(), position, Sign.of(kind.get()), item(event)));
              }
            });
    return glyphs.size() > MOST_GLYPHS ? List.of() : glyphs;
  }

  private static long item(Event event) {
    Item item =
        event instanceof SlotWritten e
            ? e.item()
            : event instanceof SlotRead e
                ? e.item()
                : event instanceof SlotCopied e ? e.item() : null;
    return item == null ? StripImage.NO_ITEM : item.number();
  }

  private StripImage digested(long from, long to) {
    digest.follow(request.stretch());
    List<Bin> bins =
        digest.bins().stream().filter(bin -> bin.end() > from && bin.first() < to).toList();
    StripPainter painter = new StripPainter(request);
    names(bins, from, to)
        .forEach(
            (thread, name) -> {
              StripColumns columns = columns();
              bins.forEach(bin -> columns.add(thread, bin));
              painter.lane(name, thread, columns, LaneText.tooMany(to - from));
            });
    for (LockState lock : request.stretch().stateAt(to).locks()) {
      StripColumns columns = columns();
      bins.forEach(bin -> columns.addOwners(lock.name(), bin));
      painter.lock(lock.name(), columns);
    }
    painter.occupancy(StripLevel.of(bins, request));
    Stream<Flag> flags =
        Stream.concat(
            bins.stream().flatMap(StripTask::flags),
            request.flags().ofFaults().filter(flag -> from <= flag.event() && flag.event() < to));
    return painter.finish(List.of(), List.of(), pennants(flags.toList()));
  }

  /** Returns a flag for each kind of rare mark in the bin. */
  private static Stream<Flag> flags(Bin bin) {
    return bin.marks().values().stream()
        .flatMap(Set::stream)
        .map(Sign::of)
        .distinct()
        .filter(Sign::isFlag)
        .map(
            sign -> {
              String name = Texts.of("timeline.sign." + sign.name());
              String text = Texts.of("timeline.flagFromAfar", name);
              return new Flag(sign, bin.first(), bin.from(), text);
            });
  }

  private List<Pennant> pennants(List<Flag> flags) {
    Map<List<Object>, Pennant> byPlace = new LinkedHashMap<>();
    for (Flag flag : flags) {
      double position = request.byEvents() ? flag.event() : flag.at();
      double x = request.range().x(position, request.width());
      byPlace.merge(
          List.of(flag.sign(), Math.round(x / FLAG_PIXELS)),
          new Pennant(position, flag, 0),
          (first, next) -> first.andOneMore());
    }
    return List.copyOf(byPlace.values());
  }

  private StripColumns columns() {
    return new StripColumns(request.range(), request.byEvents(), request.width());
  }

  private Map<Integer, String> names(List<Bin> bins, long from, long to) {
    Map<Integer, String> names = new TreeMap<>();
    bins.forEach(bin -> bin.nanos().keySet().forEach(id -> names.putIfAbsent(id, "#" + id)));
    for (long moment : new long[] {from, (from + to) / 2, to}) {
      for (ThreadState thread : request.stretch().stateAt(moment).threads()) {
        names.put(thread.id(), thread.name());
      }
    }
    names.keySet().removeIf(id -> id <= 0);
    return names;
  }
}
