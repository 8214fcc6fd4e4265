package bufferscope.ui.stage.words;

import bufferscope.measure.Fault;
import bufferscope.run.Frame;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A fault in the picture.
 *
 * @param title its name in a word or two
 * @param sentence the thread, the item and what happened
 * @param warning whether it has done no harm yet
 */
public record Alarm(String title, String sentence, boolean warning) {

  /**
   * Returns the alarms of that frame: the first fault with the number of the following ones, the
   * first thread that died, a standstill, and mere warnings.
   */
  public static List<Alarm> of(Frame frame) {
    List<Fault> faults = frame.verdict().faults();
    List<Alarm> alarms = new ArrayList<>();
    List<Fault> harm =
        frame.verdict().harm().stream().filter(fault -> !fault.kind().isStandstill()).toList();
    for (Fault fault : faults) {
      if (!harm.contains(fault)) {
        alarms.add(of(fault, "stage.alarmSentence", fault.count() - 1));
      } else if (fault.equals(harm.get(0))) {
        long all = harm.stream().mapToLong(Fault::count).sum();
        alarms.add(of(fault, "stage.alarmFollowed", all - 1));
      }
    }
    alarms.sort(Comparator.comparing(Alarm::warning)); // harm first
    return alarms;
  }

  private static Alarm of(Fault fault, String sentence, long more) {
    return new Alarm(
        Texts.of("stage.alarm." + fault.kind().name()),
        Texts.of(sentence, fault.first().sentence(), more),
        !fault.kind().stops());
  }
}
