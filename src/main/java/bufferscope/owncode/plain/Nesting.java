package bufferscope.owncode.plain;

import bufferscope.owncode.RefusedCodeException;

/** Refuses text that would overwhelm the compiler, which reads brackets by recursion. */
final class Nesting {
  private static final int DEEPEST = 200;

  private Nesting() {}

  static void check(String text, String file) {
    int depth = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth = Math.max(0, depth - 1);
        case '\n' -> line++;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw new RefusedCodeException(
            "%s, line %d: brackets are nested more than %d deep".formatted(file, line, DEEPEST));
      }
    }
  }
}
