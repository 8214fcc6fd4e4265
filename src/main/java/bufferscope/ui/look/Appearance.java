package bufferscope.ui.look;

/**
 * How the window looks.
 *
 * @param textPercent size of the text, {@value #MIN_TEXT_PERCENT} to {@value #MAX_TEXT_PERCENT};
 *     what lies outside is brought to the nearer end
 * @param reducedMotion whether things appear where they go to instead of moving there
 */
public record Appearance(Theme theme, int textPercent, boolean reducedMotion) {
  public static final int MIN_TEXT_PERCENT = 80;
  public static final int MAX_TEXT_PERCENT = 200;
  public static final int USUAL_TEXT_PERCENT = 100;
  public static final Appearance USUAL = new Appearance(Theme.LIGHT, USUAL_TEXT_PERCENT, false);

  public Appearance {
    textPercent = Math.max(MIN_TEXT_PERCENT, Math.min(MAX_TEXT_PERCENT, textPercent));
  }

  public Appearance withTheme(Theme newTheme) {
    return new Appearance(newTheme, textPercent, reducedMotion);
  }

  public Appearance withTextPercent(int newTextPercent) {
    return new Appearance(theme, newTextPercent, reducedMotion);
  }

  public Appearance withReducedMotion(boolean newReducedMotion) {
    return new Appearance(theme, textPercent, newReducedMotion);
  }
}
