package bufferscope.record.export;

import bufferscope.record.EventText;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The steps of a part as pictures: all of them as an animation, or the last one. */
final class StepsPictures {
  /** The maximum number of steps of an animation. */
  static final int MAX_STEPS = 500;

  private static final int STEP_HUNDREDTHS = 80;
  private static final int LAST_HUNDREDTHS = 300;
  private static final int PNG_SCALE = 2;

  private StepsPictures() {}

  private record PicturedStep(SystemState state, String sentence) {}

  /**
   * Writes an animation with a picture for each step.
   *
   * @throws TooLongException if there are too many steps
   */
  static void writeGif(Part part, OutputStream out) throws IOException {
    List<PicturedStep> steps = steps(part);
    MomentPicture picture = new MomentPicture(steps.stream().map(PicturedStep::state).toList(), 1);
    try (GifWriter gif = new GifWriter(out, Palette.model())) {
      for (int i = 0; i < steps.size(); i++) {
        PicturedStep step = steps.get(i);
        boolean last = i + 1 == steps.size();
        gif.add(picture.draw(step.state, step.sentence), last ? LAST_HUNDREDTHS : STEP_HUNDREDTHS);
      }
    }
  }

  /** Writes a picture of the last moment. */
  static void writePng(Part part, OutputStream out) throws IOException {
    long from = Math.max(part.from(), part.to() - MAX_STEPS);
    List<PicturedStep> steps = steps(new Part(part.stretch(), from, part.to()));
    SystemState state = part.stretch().stateAt(part.to());
    String sentence = steps.get(steps.size() - 1).sentence;
    ImageIO.write(new MomentPicture(List.of(state), PNG_SCALE).draw(state, sentence), "png", out);
  }

  /** Returns the steps that have a sentence; the first state without one if there are none. */
  private static List<PicturedStep> steps(Part part) {
    StateFold fold = part.stretch().foldAt(part.from());
    EventText words = new EventText(fold::threadName);
    List<PicturedStep> steps = new ArrayList<>();
    steps.add(new PicturedStep(fold.state(), ""));
    int[] count = {0};
    part.read(
        (index, event) -> {
          fold.apply(event);
          Optional<String> sentence = words.of(event);
          if (sentence.isPresent() && ++count[0] <= MAX_STEPS) {
            steps.add(new PicturedStep(fold.state(), sentence.get()));
          }
        });
    if (count[0] > MAX_STEPS) {
      throw new TooLongException("too many steps in an animation", count[0], MAX_STEPS);
    }
    return steps.size() > 1 ? steps.subList(1, steps.size()) : steps;
  }
}
