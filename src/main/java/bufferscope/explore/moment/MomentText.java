package bufferscope.explore.moment;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The text of a moment, with a checksum that shows whether it was changed on the way.
 *
 * @param version the kind of the moment
 */
record MomentText(int version, String content) {
  static final String PREFIX = "bufferscope:";

  /**
   * Reads a text without blanks.
   *
   * @throws IllegalArgumentException with a sentence if it is none of a moment, or was changed
   */
  static MomentText parse(String whole) {
    if (!whole.startsWith(PREFIX)) {
      throw notAMoment();
    }
    String rest = whole.substring(PREFIX.length());
    String version = rest.substring(0, Math.max(0, rest.indexOf(':')));
    if (!version.equals(String.valueOf(ScheduledMoment.VERSION))
        && !version.equals(String.valueOf(VirtualMoment.VERSION))) {
      throw new IllegalArgumentException(
          "the text has version \"%s\"; this program reads versions %d and %d"
              .formatted(version, ScheduledMoment.VERSION, VirtualMoment.VERSION));
    }
    int end = rest.lastIndexOf(':');
    String content = rest.substring(version.length() + 1, Math.max(version.length() + 1, end));
    if (!rest.substring(end + 1).equals(checksum(content))) {
      throw new IllegalArgumentException(
          "the text was changed on the way: its checksum is not that of its content");
    }
    return new MomentText(Integer.parseInt(version), content);
  }

  static IllegalArgumentException notAMoment() {
    return new IllegalArgumentException("the text is not a moment of Bufferscope");
  }

  /** Returns the text, with its checksum. */
  String whole() {
    return PREFIX + version + ":" + content + ":" + checksum(content);
  }

  private static String checksum(String content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(checksum.getValue());
  }
}
