package bufferscope.cli.terminal;

/** The meaning of a piece of text, which determines its colour. */
enum Style {
  PLAIN(""),
  TITLE("1"),
  ASIDE("2"),
  WORKING("32"),
  WANTS_LOCK("33"),
  HOLDS_LOCK("1;36"),
  UNGUARDED("91"),
  WAITING("94"),
  SIGNALLED("35"),
  OVER("2"),
  WRONG("1;31"),
  ITEM("36");

  private static final String ESCAPE = "\033[";

  private final String codes;

  Style(String codes) {
    this.codes = codes;
  }

  String paint(String text) {
    return codes.isEmpty() ? text : ESCAPE + codes + "m" + text + ESCAPE + "m";
  }
}
