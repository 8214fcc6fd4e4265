package bufferscope.ui.session;

import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * A run as it was: the user goes to any moment that is kept of it. For the JavaFX thread.
 *
 * <p>Actions on the present, such as Run, return to it first.
 */
public final class LookingBack implements ShownRun {
  private final Past past;
  private final LiveShownRun live;
  private final PastPosition position;
  private final ReadOnlyLongWrapper at = new ReadOnlyLongWrapper();

  LookingBack(Past past, LiveShownRun live, long moment) {
    this.past = past;
    this.live = live;
    position = new PastPosition(past, moment);
  }

  /** The run time of the moment that the picture shows, in nanoseconds. */
  public ReadOnlyLongProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  @Override
  public void enter() {
    position.begin();
  }

  @Override
  public void leave() {}

  /** Takes the frames of the live run, if it goes on meanwhile. */
  @Override
  public void pulse(long now) {
    live.pulse(now);
    live.takeFrames();
  }

  @Override
  public Frames takeFrames() {
    return position.takeFrames();
  }

  @Override
  public void show(Frame frame) {
    at.set(position.at());
    live.showInViews(frame);
  }

  @Override
  public List<String> printed() {
    return live.printed();
  }

  /** Returns false: the user decides which moment is shown. */
  @Override
  public boolean holdsAt(Frame frame) {
    return false;
  }

  @Override
  public Stretch past() {
    return past.stretch();
  }

  @Override
  public long moment() {
    return position.moment();
  }

  @Override
  public long momentAt() {
    return position.at();
  }

  @Override
  public void setMomentAt(long newAt) {
    position.setAt(newAt);
  }

  @Override
  public long presentAt() {
    return live.knownAt();
  }

  @Override
  public List<Long> cuts() {
    return live.cuts();
  }

  @Override
  public boolean mayGoOn() {
    return true;
  }

  @Override
  public Optional<Phase> presentPhase() {
    return Optional.of(live.phaseProperty().get());
  }

  @Override
  public Duration stoodStill() {
    return live.stoodStill();
  }

  @Override
  public Object identity() {
    return live.identity();
  }

  @Override
  public ShownRun lookAt(long wanted) {
    position.goTo(wanted);
    return this;
  }

  @Override
  public ShownRun toNow() {
    return live;
  }

  /** Runs or pauses the live run. When it begins to run, the window shows the present. */
  @Override
  public void toggle() {
    live.toggle();
  }

  @Override
  public void step() {
    lookAt(moment() + 1);
  }

  @Override
  public ShownRun back() {
    return lookAt(moment() - 1);
  }

  @Override
  public void reset() {
    lookAt(past.opening());
  }

  @Override
  public SafeguardSettings safeguards() {
    return live.safeguards();
  }
}
