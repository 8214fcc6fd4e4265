package bufferscope.ui.look;

/**
 * The look of the window, and its way to show any run.
 *
 * @param textPercent size of the text, {@value #MIN_TEXT_PERCENT} to {@value #MAX_TEXT_PERCENT};
 *     other values are replaced by the nearer limit
 * @param reducedMotion whether things jump to their places instead of moving there
 * @param stoppingAtFaults whether a run stops when something goes wrong
 * @param pastMegabytes memory for the past of a run, {@value #MIN_PAST_MEGABYTES} to {@value
 *     #MAX_PAST_MEGABYTES}; other values are replaced by the nearer limit
 */
public record Appearance(
    Theme theme,
    int textPercent,
    boolean reducedMotion,
    boolean stoppingAtFaults,
    int pastMegabytes) {
  public static final int MIN_TEXT_PERCENT = 80;
  public static final int MAX_TEXT_PERCENT = 200;
  public static final int USUAL_TEXT_PERCENT = 100;
  public static final int MIN_PAST_MEGABYTES = 1;
  public static final int MAX_PAST_MEGABYTES = 1024;
  public static final int USUAL_PAST_MEGABYTES = 64;
  public static final Appearance USUAL =
      new Appearance(Theme.LIGHT, USUAL_TEXT_PERCENT, false, true, USUAL_PAST_MEGABYTES);

  public Appearance {
    textPercent = Math.max(MIN_TEXT_PERCENT, Math.min(MAX_TEXT_PERCENT, textPercent));
    pastMegabytes = Math.max(MIN_PAST_MEGABYTES, Math.min(MAX_PAST_MEGABYTES, pastMegabytes));
  }

  public Appearance withTheme(Theme newTheme) {
    return new Appearance(newTheme, textPercent, reducedMotion, stoppingAtFaults, pastMegabytes);
  }

  public Appearance withTextPercent(int newTextPercent) {
    return new Appearance(theme, newTextPercent, reducedMotion, stoppingAtFaults, pastMegabytes);
  }

  public Appearance withReducedMotion(boolean newReducedMotion) {
    return new Appearance(theme, textPercent, newReducedMotion, stoppingAtFaults, pastMegabytes);
  }

  public Appearance withStoppingAtFaults(boolean newStoppingAtFaults) {
    return new Appearance(theme, textPercent, reducedMotion, newStoppingAtFaults, pastMegabytes);
  }

  public Appearance withPastMegabytes(int newPastMegabytes) {
    return new Appearance(theme, textPercent, reducedMotion, stoppingAtFaults, newPastMegabytes);
  }
}
