package bufferscope.cli.terminal;

import bufferscope.cli.terminal.Terminal.Size;
import bufferscope.run.Frame;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a run on a terminal, each picture over the previous one. */
public final class Screen implements RunView {
  private static final Duration INTERVAL = Duration.ofMillis(100);

  private static final String HIDE_CURSOR = "\033[?25l";
  private static final String SHOW_CURSOR = "\033[?25h";
  private static final String WRAP_OFF = "\033[?7l";
  private static final String WRAP_ON = "\033[?7h";
  private static final String CLEAR_ALL = "\033[H\033[2J";
  private static final String CLEAR_LINE_END = "\033[K";
  private static final String CLEAR_BELOW = "\033[J";

  /** The characters of the picture, and their replacements on terminals without Unicode. */
  private static final String UNICODE = "█▓▒░─│┌┬┐└┴┘·";

  private static final String ASCII = "#+:.-|++++++.";

  private final PrintWriter out;
  private final Terminal terminal;
  private final TerminalPicture view;
  private final boolean unicode;
  private @Nullable Size size;
  private volatile boolean sizeMayDiffer;
  private int pictures;
  private int lastHeight;

  public Screen(PrintWriter out, Terminal terminal, TerminalPicture view) {
    this.out = out;
    this.terminal = terminal;
    this.view = view;
    this.unicode = UNICODE.chars().allMatch(character -> terminal.canShow((char) character));
  }

  @Override
  public Duration interval() {
    return INTERVAL;
  }

  @Override
  public synchronized void show(Frame frame) {
    StringBuilder picture = new StringBuilder(pictures == 0 ? HIDE_CURSOR + WRAP_OFF : "");
    Size now = currentSize(picture);
    picture.append(lastHeight > 0 ? "\033[" + lastHeight + "F" : "\r");
    List<Line> lines = view.lines(frame, new Size(now.columns(), now.lines() - 1));
    for (Line line : lines) {
      picture.append(terminal.colour() ? line.painted() : line).append(CLEAR_LINE_END).append('\n');
    }
    picture.append(CLEAR_BELOW);
    lastHeight = lines.size();
    pictures++;
    out.print(unicode ? picture : ascii(picture));
    out.flush();
  }

  /** Returns the size. After a change, everything on the screen may have moved. */
  private Size currentSize(StringBuilder picture) {
    Size before = size;
    if (before != null && !sizeMayDiffer) {
      return before;
    }
    sizeMayDiffer = false; // first, so that a change during the look-up leads to another one
    Size now = terminal.size();
    if (before != null && !before.equals(now)) {
      picture.append(CLEAR_ALL);
      lastHeight = 0;
    }
    size = now;
    return now;
  }

  /** Makes the next picture look the size up again. */
  public void resized() {
    sizeMayDiffer = true;
  }

  private static StringBuilder ascii(StringBuilder picture) {
    StringBuilder ascii = new StringBuilder(picture);
    for (int i = 0; i < ascii.length(); i++) {
      int known = UNICODE.indexOf(ascii.charAt(i));
      if (known >= 0) {
        ascii.setCharAt(i, ASCII.charAt(known));
      }
    }
    return ascii;
  }

  @Override
  public synchronized void close() {
    if (pictures > 0) {
      out.print(WRAP_ON + SHOW_CURSOR + "\n");
      out.flush();
    }
    pictures = 0;
  }

  /** Gives the terminal back while {@code stop} runs; the next picture is drawn below. */
  public synchronized void suspend(Runnable stop) {
    close();
    stop.run();
    lastHeight = 0;
    resized();
  }
}
