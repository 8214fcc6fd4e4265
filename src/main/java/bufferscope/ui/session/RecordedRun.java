package bufferscope.ui.session;

import bufferscope.measure.Violation;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A recorded run: the user goes to any moment of it, or plays it. For the JavaFX thread.
 *
 * <p>The views that show a live run show it too.
 */
public final class RecordedRun implements ShownRun {
  /** Slow enough for the user to follow each step. */
  private static final Duration FIRST_TEMPO = Duration.ofMillis(250);

  private final OpenedRecording recording;
  private final Session session;
  private final Past past;
  private final PastPosition position;
  private final List<Runnable> watchers = new ArrayList<>();
  private Duration tempo = FIRST_TEMPO;
  private boolean playing;
  private long lastPulse;
  private long lastStep;

  /** The run time that is played, in nanoseconds; it may lie between two events. */
  private long playedAt;

  /** Creates the run at its beginning. */
  public RecordedRun(OpenedRecording recording, Session session) {
    this.recording = recording;
    this.session = session;
    Stretch kept = recording.saved().stretch();
    past = new Past(() -> kept, recording.judged().figures());
    position = new PastPosition(past, past.opening());
  }

  public OpenedRecording recording() {
    return recording;
  }

  /** Returns the words for its times. */
  public TimeWords times() {
    return new TimeWords(recording.saved().isStepped());
  }

  /** Calls that watcher after every change of the shown moment. */
  public void watch(Runnable watcher) {
    watchers.add(watcher);
  }

  private void changed() {
    watchers.forEach(Runnable::run);
  }

  public boolean isPlaying() {
    return playing;
  }

  /** Returns the time that each event takes when the run is played. */
  public Duration tempo() {
    return tempo;
  }

  /** Sets the time that each event takes; if it is 0, the run is played as fast as it was. */
  public void setTempo(Duration newTempo) {
    tempo = newTempo;
    playedAt = position.at();
  }

  @Override
  public void enter() {
    position.begin();
    goTo(moment());
  }

  @Override
  public void leave() {
    playing = false;
  }

  @Override
  public void pulse(long now) {
    long passed = now - lastPulse;
    lastPulse = now;
    if (playing && tempo.isZero()) {
      playedAt += passed;
      goOnTo(past().momentAt(playedAt));
    } else if (playing && now - lastStep >= tempo.toNanos()) {
      lastStep = now;
      goOnTo(moment() + 1);
    }
  }

  /** Plays on to that moment, or to one before it at which the run stops. */
  private void goOnTo(long wanted) {
    long target = Math.min(wanted, past().end());
    if (session.stoppingAtFaultsProperty().get()) {
      target = recording.judged().nextStop(moment(), target).orElse(target);
    }
    playing = target == wanted && target < past().end();
    if (target > moment()) {
      position.goOnTo(target, playing ? Phase.RUNNING : Phase.PAUSED);
    }
    changed();
  }

  @Override
  public Frames takeFrames() {
    return position.takeFrames();
  }

  @Override
  public void show(Frame frame) {
    session.live().showInViews(frame);
  }

  /** Returns false: the user decides which moment is shown. */
  @Override
  public boolean holdsAt(Frame frame) {
    return false;
  }

  /** Plays the run, or pauses it. At its end, it begins anew. */
  @Override
  public void toggle() {
    boolean starts = !playing;
    goTo(starts && moment() == past().end() ? past.opening() : moment());
    playing = starts;
    changed();
  }

  @Override
  public void step() {
    goTo(moment() + 1);
  }

  @Override
  public ShownRun back() {
    goTo(moment() - 1);
    return this;
  }

  @Override
  public List<Violation> knownFaults() {
    return recording.judged().figures().at(past().end()).verdict().first();
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
  public ShownRun lookAt(long moment) {
    goTo(moment);
    return this;
  }

  /** Goes to that moment and pauses. */
  private void goTo(long moment) {
    playing = false;
    position.goTo(moment);
    playedAt = position.at();
    changed();
  }

  @Override
  public ShownRun toNow() {
    return lookAt(past().end());
  }

  @Override
  public void reset() {
    goTo(past.opening());
  }

  @Override
  public SafeguardSettings safeguards() {
    return recording.safeguards();
  }
}
