package bufferscope.io;

/** Text in HTML and XML. */
public final class Markup {
  private Markup() {}

  /** Returns the text with each character that means something in markup as an entity. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
