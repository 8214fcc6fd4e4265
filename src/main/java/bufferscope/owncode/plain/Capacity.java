package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the code says how large the buffer is: a constant that has a number for its value. A search
 * puts the capacity there that it is asked for.
 *
 * @param name the constant; null if there is none, so that the capacity is fixed
 */
record Capacity(@Nullable String name) {
  private static final Pattern CONSTANT =
      Pattern.compile("\\bfinal\\s+(?:static\\s+)?int\\s+(\\w+)\\s*=\\s*(\\d+)\\s*;");

  private static final Pattern LIKELY =
      Pattern.compile(
          "(?i).*(cap|size|max|limit|slots|buffer|tam|length|dim|groesse|taille).*|N|n|K|k");

  static Capacity in(String text, @Nullable String wished, String file) {
    List<String> names = new ArrayList<>();
    Matcher matcher = CONSTANT.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    if (wished != null) {
      if (!names.contains(wished)) {
        throw new RefusedCodeException(
            "%s: --capacity-from %s is not a final int with a number for its value; there %s"
                .formatted(
                    file, wished, names.isEmpty() ? "is none" : "are " + String.join(", ", names)));
      }
      return new Capacity(wished);
    }
    List<String> likely = names.stream().filter(name -> LIKELY.matcher(name).matches()).toList();
    if (likely.size() > 1) {
      throw new RefusedCodeException(
          "%s: the capacity may be %s; name it with --capacity-from"
              .formatted(file, likely.stream().collect(Collectors.joining(" or "))));
    }
    return new Capacity(likely.isEmpty() ? null : likely.get(0));
  }

  boolean isFixed() {
    return name == null;
  }

  /** The text with that number for the value of the constant. */
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
