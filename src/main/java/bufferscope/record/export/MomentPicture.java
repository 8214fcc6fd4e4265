package bufferscope.record.export;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A picture of one moment: producers on the left, the buffer and its locks in the middle, consumers
 * on the right, and a sentence below. Shapes and words carry all that the colours carry.
 */
final class MomentPicture {
  private static final int WIDTH = 760;
  private static final int MARGIN = 16;
  private static final int COLUMN = 210;
  private static final int ROW = 42;
  private static final int TOP = 34;
  private static final int TOKEN = 32;
  private static final int ITEM = 24;
  private static final int SLOT = 30;
  private static final int SLOTS_IN_ROW = 10;
  private static final int LINE = 18;
  private static final int FOOT = 40;

  /** More slots than that are only counted. */
  private static final int MOST_SLOTS = 80;

  private final int scale;
  private final int rows;
  private final int slots;
  private final int lines;

  /**
   * Creates a picture with room for these states.
   *
   * @param scale how many pixels a unit of length has
   */
  MomentPicture(List<SystemState> states, int scale) {
    this.scale = scale;
    rows =
        most(states, state -> Math.max(count(state, Role.PRODUCER), count(state, Role.CONSUMER)));
    slots = most(states, state -> slotRows(state.buffer()));
    lines = most(states, state -> state.locks().size() + state.semaphores().size() + 1);
  }

  private static int most(List<SystemState> states, ToIntFunction<SystemState> count) {
    return states.stream().mapToInt(count).max().orElse(1);
  }

  private static int count(SystemState state, Role role) {
    return (int) state.threads().stream().filter(thread -> thread.role() == role).count();
  }

  private static int slotRows(BufferState buffer) {
    int shown = buffer.slots().size() > MOST_SLOTS ? 0 : buffer.slots().size();
    return (shown + SLOTS_IN_ROW - 1) / SLOTS_IN_ROW;
  }

  private int height() {
    int middle = slots * (SLOT + 4) + lines * LINE + 2 * MARGIN;
    return TOP + Math.max(rows * ROW, middle) + FOOT;
  }

  /** Draws that moment with a sentence. */
  BufferedImage draw(SystemState state, String sentence) {
    BufferedImage image =
        new BufferedImage(WIDTH * scale, height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.scale(scale, scale);
    g.setColor(Palette.PAPER);
    g.fillRect(0, 0, WIDTH, height());
    threads(g, state, Role.PRODUCER, MARGIN, "Producers");
    buffer(g, state);
    threads(g, state, Role.CONSUMER, WIDTH - MARGIN - COLUMN + 10, "Consumers");
    foot(g, state, sentence);
    g.dispose();
    return image;
  }

  private static void text(
      Graphics2D g, int style, int size, Color color, String text, int x, int y) {
    g.setFont(new Font(Font.SANS_SERIF, style, size));
    g.setColor(color);
    g.drawString(text, x, y);
  }

  private static void centred(
      Graphics2D g, int style, int size, Color color, String text, int x, int y) {
    g.setFont(new Font(Font.SANS_SERIF, style, size));
    g.setColor(color);
    g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
  }

  private static void threads(Graphics2D g, SystemState state, Role role, int x, String title) {
    text(g, Font.BOLD, 12, Palette.MUTED, title, x, TOP - 14);
    int y = TOP;
    for (ThreadState thread : state.threads()) {
      if (thread.role() == role) {
        thread(g, thread, x, y);
        y += ROW;
      }
    }
  }

  /** Draws a producer as a square and a consumer as a disc, with its state and its item. */
  private static void thread(Graphics2D g, ThreadState thread, int x, int y) {
    Color color = color(thread);
    Shape shape =
        thread.role() == Role.CONSUMER
            ? new Ellipse2D.Double(x, y, TOKEN, TOKEN)
            : new RoundRectangle2D.Double(x, y, TOKEN, TOKEN, 8, 8);
    g.setColor(isFilled(thread) ? color : Palette.PAPER);
    g.fill(shape);
    g.setColor(color);
    g.setStroke(new BasicStroke(2));
    g.draw(shape);
    Color ink = isFilled(thread) ? Palette.on(color) : Palette.INK;
    centred(g, Font.BOLD, 12, ink, thread.name(), x + TOKEN / 2, y + TOKEN / 2 + 4);
    ItemLife hands = thread.hands();
    int words = x + TOKEN + 8;
    if (hands != null) {
      item(g, hands.item(), words, y + 4);
      words += ITEM + 6;
    }
    text(g, Font.PLAIN, 11, Palette.INK, ActivityText.of(Activity.of(thread)), words, y + 20);
  }

  private static boolean isFilled(ThreadState thread) {
    return switch (thread.status()) {
      case HOLDS_LOCK, FAILED, UNGUARDED -> true;
      default -> false;
    };
  }

  private static Color color(ThreadState thread) {
    return switch (thread.status()) {
      case WANTS_LOCK, HOLDS_LOCK -> Palette.LOCK;
      case WAITING -> Palette.WAITING;
      case SIGNALLED -> Palette.SIGNALLED;
      case FAILED, UNGUARDED -> Palette.FAILED;
      case AWAITS_THREAD, AWAITS_INPUT, ENDED -> Palette.LINE;
      case WORKING ->
          switch (thread.role()) {
            case PRODUCER -> Palette.PRODUCER;
            case CONSUMER -> Palette.CONSUMER;
            case CONTROL -> Palette.CONTROL;
          };
    };
  }

  private static void item(Graphics2D g, Item item, int x, int y) {
    Color color = Palette.item(item.maker());
    g.setColor(color);
    g.fill(new RoundRectangle2D.Double(x, y, ITEM, ITEM, 5, 5));
    String number = Long.toString(item.number() % 1000);
    centred(g, Font.BOLD, 11, Palette.on(color), number, x + ITEM / 2, y + ITEM / 2 + 4);
  }

  private void buffer(Graphics2D g, SystemState state) {
    int x = MARGIN + COLUMN;
    int width = WIDTH - 2 * (MARGIN + COLUMN) + 10;
    int bottom = height() - FOOT;
    g.setColor(Palette.LINE);
    g.setStroke(new BasicStroke(1));
    g.draw(new RoundRectangle2D.Double(x - 8, TOP - 8, width, bottom - TOP + 4, 10, 10));
    BufferState buffer = state.buffer();
    String stored = "%d of %d stored".formatted(buffer.occupancy(), buffer.capacity());
    text(g, Font.BOLD, 12, Palette.MUTED, stored, x, TOP - 14);
    int pitch = Math.min(SLOT + 4, (width - 16) / SLOTS_IN_ROW);
    for (int i = 0; i < buffer.slots().size() && slotRows(buffer) > 0; i++) {
      int left = x + i % SLOTS_IN_ROW * pitch;
      slot(g, buffer.slots().get(i), left, TOP + i / SLOTS_IN_ROW * (SLOT + 4), pitch - 3);
    }
    int y = TOP + slots * (SLOT + 4) + MARGIN;
    for (LockState lock : state.locks()) {
      line(g, lock.name() + ": " + holder(state, lock.owner()), x, y);
      y += LINE;
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      String permits =
          semaphore.binary() ? holder(state, semaphore.holder()) : semaphore.permits() + " permits";
      line(g, semaphore.name() + ": " + permits, x, y);
      y += LINE;
    }
  }

  private static void slot(Graphics2D g, @Nullable ItemLife life, int x, int y, int width) {
    g.setColor(Palette.SLOT);
    g.fill(new RoundRectangle2D.Double(x, y, width, SLOT, 6, 6));
    if (life != null) {
      item(g, life.item(), x + (width - ITEM) / 2, y + (SLOT - ITEM) / 2);
    }
  }

  private static String holder(SystemState state, int thread) {
    return thread == Event.NO_THREAD
        ? "free"
        : "held by " + state.thread(thread).map(ThreadState::name).orElse("#" + thread);
  }

  private static void line(Graphics2D g, String text, int x, int y) {
    text(g, Font.PLAIN, 12, Palette.INK, text, x, y);
  }

  private void foot(Graphics2D g, SystemState state, String sentence) {
    int y = height() - 14;
    text(g, Font.PLAIN, 14, Palette.INK, sentence, MARGIN, y);
    String time = Seconds.brief(state.at()) + " s";
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    g.setColor(Palette.MUTED);
    g.drawString(time, WIDTH - MARGIN - g.getFontMetrics().stringWidth(time), y);
  }
}
