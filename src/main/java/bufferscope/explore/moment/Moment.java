package bufferscope.explore.moment;

/**
 * A moment of a run as a short text, from which the same run is made again. {@code recordings.md}
 * describes the text.
 */
public sealed interface Moment permits ScheduledMoment, VirtualMoment {
  /** The ending of the name of a file with such a text. */
  String ENDING = ".moment";

  /** The maximum length of a text. */
  int MOST_CHARACTERS = 5 * ScheduledMoment.MOST_STEPS;

  /** Returns the text. */
  String text();

  /** Returns true if the text claims to be that of a moment. */
  static boolean isClaimedBy(String text) {
    return text.strip().startsWith(MomentText.PREFIX);
  }

  /**
   * Reads a text. Blanks and line ends, which a mail may add, do not matter.
   *
   * @throws IllegalArgumentException with a sentence if the text is none of a moment, or was
   *     changed
   */
  static Moment parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the text has %,d characters; the text of a moment has at most %,d"
              .formatted(text.length(), MOST_CHARACTERS));
    }
    MomentText parts = MomentText.parse(text.replaceAll("\\s", ""));
    return parts.version() == ScheduledMoment.VERSION
        ? ScheduledMoment.of(parts.content())
        : VirtualMoment.of(parts.content());
  }
}
