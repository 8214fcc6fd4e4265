package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constant in the code that holds the capacity of the buffer. A search replaces its value by
 * the requested capacity.
 *
 * @param name the constant; null if there is none, so that the capacity is fixed
 */
record Capacity(@Nullable String name) {
  private static final Pattern CONSTANT =
      Pattern.compile(
          "\\b(?:(?:private|protected|public|static|final)\\s+)+int\\s+(\\w+)\\s*=\\s*([1-9]\\d*)\\s*;");

  private static final Pattern LIKELY =
      Pattern.compile(
          "(?i)(my_?|the_?|buffer_?|queue_?|max_?|maximum_?)*"
              + "(cap|capacity|capacidad|capacite|kapazitaet|size|limit|limite|max|maximum|length|len"
              + "|slots|cells|items|buffer|bound|tam|tamano|taille|groesse|dim|n|k)");

  private static final Pattern NUMBER_OF_ITEMS =
      Pattern.compile("(?i).*(cap|size|max|limit|kapaz|tam|taille|groesse|slots).*");

  /** Returns true if a name means the number of items that fit into a buffer. */
  static boolean isNumberOfItems(String name) {
    return NUMBER_OF_ITEMS.matcher(name).matches();
  }

  /**
   * Finds the constant in the text.
   *
   * @param changing the fields that may change, which are no constants
   */
  static Capacity in(String text, Set<String> changing, @Nullable String wished, String file) {
    List<String> names = new ArrayList<>();
    Matcher matcher = CONSTANT.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (changing.stream().noneMatch(field -> field.endsWith("." + name))) {
        names.add(name);
      }
    }
    if (wished != null) {
      if (!names.contains(wished)) {
        throw new RefusedCodeException(
            "%s: %s is not a constant int with a number for its value (--capacity-from); there %s"
                .formatted(
                    file,
                    wished,
                    switch (names.size()) {
                      case 0 -> "is none";
                      case 1 -> "is " + names.get(0);
                      default -> "are " + String.join(", ", names);
                    }));
      }
      return new Capacity(wished);
    }
    List<String> likely = names.stream().filter(name -> LIKELY.matcher(name).matches()).toList();
    if (likely.size() > 1) {
      throw new RefusedCodeException(
          "%s: the capacity may be %s; name the constant (--capacity-from)"
              .formatted(file, String.join(" or ", likely)));
    }
    return new Capacity(likely.isEmpty() ? null : likely.get(0));
  }

  boolean isFixed() {
    return name == null;
  }

  /** Returns the text with that number as the value of the constant. */
  String set(String text, int slots) {
    Matcher matcher = CONSTANT.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return text.substring(0, matcher.start(2)) + slots + text.substring(matcher.end(2));
      }
    }
    return text;
  }
}
