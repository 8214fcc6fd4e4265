package bufferscope.io;

/** Escapes text for HTML and XML. */
public final class Markup {
  private Markup() {}

  /** Returns the text with each special character of markup as an entity. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
