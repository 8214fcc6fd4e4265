package bufferscope.ui.timeline;

import bufferscope.record.Stretch;
import bufferscope.record.export.Part;
import bufferscope.ui.session.Navigation;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.StripImage.Pennant;
import bufferscope.ui.timeline.StripImage.StripRow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The user's choice in the strip: a lane, a state of it, or a stretch; and the words about it. */
final class Selection {
  private final Navigation window;
  private final RunAxis axis;
  private final Viewport viewport;
  private final StripView strip;
  private final ReadOnlyStringWrapper sentence =
      new ReadOnlyStringWrapper(Texts.of("timeline.hint"));
  private int lane = StripImage.NO_LANE;
  private @Nullable Chosen chosen;
  private String why = "";
  private @Nullable AxisRange stretch;

  Selection(Navigation window, RunAxis axis, Viewport viewport, StripView strip) {
    this.window = window;
    this.axis = axis;
    this.viewport = viewport;
    this.strip = strip;
  }

  /** The sentence about the last choice. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  int lane() {
    return lane;
  }

  @Nullable Chosen chosen() {
    return chosen;
  }

  @Nullable AxisRange stretch() {
    return stretch;
  }

  /** Marks a stretch; none if null. */
  void mark(@Nullable AxisRange marked) {
    stretch = marked;
  }

  /** Returns the events of the marked stretch. */
  Optional<Part> marked() {
    return Optional.ofNullable(stretch)
        .map(
            marked ->
                new Part(
                    window.shown().past(), axis.moment(marked.from()), axis.moment(marked.to())));
  }

  /** Says what happened in that stretch. */
  void describe(AxisRange marked) {
    Stretch kept = window.shown().past();
    long from = axis.moment(marked.from());
    long to = axis.moment(marked.to());
    long nanos =
        axis.isByEvents()
            ? kept.stateAt(to).at() - kept.stateAt(from).at()
            : Math.round(marked.length()); // of which nothing may have happened for a while
    sentence.set(new StretchText(kept, from, to, window.times().ofPart(nanos)).text());
  }

  /** Goes to a flag that was pointed at. */
  void show(Pennant pennant) {
    axis.lookAt(pennant.flag().moment(), pennant.flag().at());
    sentence.set(pennant.text());
  }

  /** Goes to a flag, which may be out of sight. */
  void show(Flag flag) {
    axis.lookAt(flag.moment(), flag.at());
    viewport.reveal((double) (axis.isByEvents() ? flag.event() : flag.at()));
    sentence.set(flag.text());
  }

  /** Says that there is no flag in that direction. */
  void noFlag() {
    sentence.set(Texts.of("timeline.noFlag"));
  }

  /** Chooses the state of the thread in which that event left it. */
  void chooseAt(int thread, long event) {
    lane = thread;
    Stretch kept = window.shown().past();
    Chosen.at(kept, thread, Math.max(kept.first(), event)).ifPresent(this::choose);
  }

  private void choose(Chosen state) {
    chosen = state;
    lane = state.thread();
    why = new Why(state, window.times()).text();
    sentence.set(why);
  }

  /** Brings the chosen state up to date: if it still lasted, it may have ended by now. */
  void update() {
    Chosen state = chosen;
    if (state == null || !state.isLast()) {
      return;
    }
    boolean said = sentence.get().equals(why);
    Stretch kept = window.shown().past();
    Chosen.at(kept, state.thread(), Math.max(kept.first(), state.event()))
        .ifPresent(
            now -> {
              chosen = now;
              why = new Why(now, window.times()).text();
              if (said) {
                sentence.set(why);
              }
            });
  }

  /** Removes the choice, which belongs to another run. */
  void clear() {
    chosen = null;
    stretch = null;
    lane = StripImage.NO_LANE;
    sentence.set(Texts.of("timeline.hint"));
  }

  /** Keeps the marked stretch when the axis is turned from time to events or back. */
  void turn() {
    stretch = stretch == null ? null : axis.turned(stretch);
  }

  /** Goes to what caused the chosen state. */
  void toCause() {
    follow(Optional.ofNullable(chosen).flatMap(Chosen::back));
  }

  /** Goes to what the chosen state caused. */
  void toEffect() {
    follow(Optional.ofNullable(chosen).flatMap(Chosen::on));
  }

  private void follow(Optional<Chosen> there) {
    if (chosen == null) {
      chooseLane(1);
      return;
    }
    there.ifPresent(
        state -> {
          choose(state);
          axis.lookAt(state.event() + 1, state.from());
          viewport.reveal((double) (axis.isByEvents() ? state.event() : state.from()));
        });
  }

  /** Chooses what the thread of the next lane does at the moment that is shown. */
  void chooseLane(int step) {
    List<StripRow> lanes =
        strip.image().map(StripImage::rows).orElse(List.of()).stream()
            .filter(StripRow::isLane)
            .toList();
    if (!lanes.isEmpty()) {
      int now = lanes.stream().map(StripRow::thread).toList().indexOf(lane);
      int next = now < 0 ? 0 : Math.max(0, Math.min(lanes.size() - 1, now + step));
      chooseAt(lanes.get(next).thread(), window.shown().moment() - 1);
      updateText();
    }
  }

  /** Gives a screen reader the words of the lane that is chosen, or of the first one. */
  void updateText() {
    List<StripRow> rows = strip.image().map(StripImage::rows).orElse(List.of());
    rows.stream()
        .filter(row -> row.isLane() && row.thread() == lane)
        .findFirst()
        .or(() -> rows.stream().findFirst())
        .ifPresent(row -> strip.setAccessibleText(row.states()));
  }
}
