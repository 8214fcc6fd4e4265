package bufferscope.ui.look;

/**
 * The look of the window, and its way to show any run.
 *
 * @param textPercent size of the text, {@value #MIN_TEXT_PERCENT} to {@value #MAX_TEXT_PERCENT};
 *     other values are replaced by the nearer limit
 * @param reducedMotion whether things jump to their places instead of moving there
 * @param stoppingAtFaults whether a run stops when something goes wrong
 */
public record Appearance(
    Theme theme, int textPercent, boolean reducedMotion, boolean stoppingAtFaults) {
  public static final int MIN_TEXT_PERCENT = 80;
  public static final int MAX_TEXT_PERCENT = 200;
  public static final int USUAL_TEXT_PERCENT = 100;
  public static final Appearance USUAL =
      new Appearance(Theme.LIGHT, USUAL_TEXT_PERCENT, false, true);

  public Appearance {
    textPercent = Math.max(MIN_TEXT_PERCENT, Math.min(MAX_TEXT_PERCENT, textPercent));
  }

  public Appearance withTheme(Theme newTheme) {
    return new Appearance(newTheme, textPercent, reducedMotion, stoppingAtFaults);
  }

  public Appearance withTextPercent(int newTextPercent) {
    return new Appearance(theme, newTextPercent, reducedMotion, stoppingAtFaults);
  }

  public Appearance withReducedMotion(boolean newReducedMotion) {
    return new Appearance(theme, textPercent, newReducedMotion, stoppingAtFaults);
  }

  public Appearance withStoppingAtFaults(boolean newStoppingAtFaults) {
    return new Appearance(theme, textPercent, reducedMotion, newStoppingAtFaults);
  }
}
