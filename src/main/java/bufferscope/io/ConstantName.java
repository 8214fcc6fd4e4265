package bufferscope.io;

import java.util.Locale;

/** The form of a constant's name in files, in style sheets and on the command line. */
public final class ConstantName {
  private ConstantName() {}

  /** Returns the name in small letters with hyphens, such as {@code poison-pills}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
