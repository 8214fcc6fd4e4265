package bufferscope.ui.laboratory;

import bufferscope.lab.Level;
import bufferscope.lab.Metric;
import bufferscope.lab.Setting;
import bufferscope.ui.mechanism.MechanismNames;
import bufferscope.ui.text.Texts;
import bufferscope.work.Mechanism;
import java.util.Locale;

/** The names of the settings, metrics and values of the laboratory in the window. */
final class LabWords {
  private static final int MAX_DECIMALS = 6;

  /** The number of significant digits of a value without an interval. */
  private static final int DIGITS = 3;

  /** The number of characters of a bad input that are repeated. */
  private static final int SHOWN_LENGTH = 20;

  private LabWords() {}

  static String name(Setting setting) {
    return text("laboratory.setting." + setting.name(), setting.id());
  }

  static String name(Metric metric) {
    return text("laboratory.metric." + metric.name(), metric.id());
  }

  /** Returns the text of that key, or the id if the text is missing. */
  private static String text(String key, String id) {
    return Texts.bundle().containsKey(key) ? Texts.of(key) : id;
  }

  /** Returns the name with the unit. */
  static String title(Setting setting) {
    return titled(name(setting), setting.unit());
  }

  /** Returns the name with the unit. */
  static String title(Metric metric) {
    return titled(name(metric), metric.unit());
  }

  private static String titled(String name, String unit) {
    return unit.isEmpty() ? name : Texts.of("laboratory.titled", name, unit);
  }

  static String name(Level level) {
    return value(level.setting(), level.name());
  }

  /** Returns the name of a value of that setting. */
  static String value(Setting setting, String value) {
    if (setting == Setting.MECHANISM) {
      return new MechanismNames().toString(Mechanism.of(value));
    }
    return setting.isNumber() ? value : text("laboratory.value." + value, value);
  }

  /** Returns the value of a setting as in "capacity 4". */
  static String place(Level level) {
    return Texts.of("laboratory.place", name(level.setting()), name(level));
  }

  /** Returns the sentence about a bad input. */
  static String refusal(String typed, String allowed) {
    if (typed.isBlank()) {
      return Texts.of("laboratory.noInput", allowed);
    }
    String shown = typed.length() <= SHOWN_LENGTH ? typed : typed.substring(0, SHOWN_LENGTH) + '…';
    return Texts.of("laboratory.badValues", shown, allowed);
  }

  /** Returns a value that stands alone. */
  static String text(double value) {
    int before = value == 0 ? 1 : 1 + (int) Math.floor(Math.log10(Math.abs(value)));
    String number = number(value, Math.max(0, Math.min(MAX_DECIMALS, DIGITS - before)));
    return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
