package bufferscope.ui.stage.words;

import bufferscope.measure.Fault;
import bufferscope.run.Frame;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that went wrong.
 *
 * @param title what, in a word or two
 * @param sentence who, and what happened to which item
 * @param warning whether it did no harm yet
 */
public record Alarm(String title, String sentence, boolean warning) {

  /**
   * What must be seen of that frame: what went wrong first, with the number of those that followed,
   * the first thread that died, whether all came to a stop, and what was no more than a warning.
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
