package bufferscope.ui.session;

import bufferscope.event.Role;
import bufferscope.ui.text.Texts;
import bufferscope.work.Rate;

/**
 * A change of the settings while a run was under way. Other than a change of the capacity, it is no
 * event of the run.
 *
 * @param at run time in nanoseconds
 * @param text a sentence
 */
public record SettingChange(long at, String text) {
  static SettingChange ofRates(long at, Role role, Rate rate) {
    return ofRate(at, Texts.of("session.rates." + role.name()), rate);
  }

  static SettingChange ofRate(long at, String threads, Rate rate) {
    String speed =
        rate.isUnlimited()
            ? Texts.of("session.unlimited")
            : Texts.of("session.perSecond", rate.perSecond());
    return new SettingChange(at, Texts.of("session.rate", threads, speed));
  }

  static SettingChange ofThreads(long at, Role role, int count) {
    return new SettingChange(at, Texts.of("session.threads." + role.name(), count));
  }
}
