package bufferscope.record.export;

import java.awt.Color;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The colours of a picture of a moment: those of the window's light theme. */
final class Palette {
  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1b1f24);
  static final Color MUTED = new Color(0x57606a);
  static final Color LINE = new Color(0xd0d7de);
  static final Color SLOT = new Color(0xe9edf1);
  static final Color PRODUCER = new Color(0x0072b2);
  static final Color CONSUMER = new Color(0x00785a);
  static final Color CONTROL = new Color(0x57606a);
  static final Color LOCK = new Color(0xe69f00);
  static final Color WAITING = new Color(0x8a4f9e);
  static final Color SIGNALLED = new Color(0x56b4e9);
  static final Color FAILED = new Color(0xb64600);

  /** The colours of items, by their makers. */
  private static final List<Color> ITEMS =
      List.of(
          new Color(0x0072b2),
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xcc79a7),
          new Color(0x56b4e9),
          new Color(0xf0e442),
          new Color(0x6e4b9e),
          new Color(0x6b7280));

  private static final List<Color> FLAT =
      List.of(
          LINE, SLOT, PRODUCER, CONSUMER, CONTROL, LOCK, WAITING, SIGNALLED, FAILED, MUTED, INK);

  /** The number of colours between a colour and the one beside it, for smooth edges. */
  private static final int SHADES = 4;

  /** The index of the colour through which the picture before is seen. */
  static final int TRANSPARENT = 0;

  private static final int COLORS = 128;

  private Palette() {}

  static Color item(int maker) {
    return ITEMS.get(Math.floorMod(maker - 1, ITEMS.size()));
  }

  /** Returns a colour in which a text can be read on that one. */
  static Color on(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? INK : PAPER;
  }

  /** Returns all colours, with those of smooth edges on paper and of texts; at most 128. */
  static IndexColorModel model() {
    Set<Integer> all = new LinkedHashSet<>();
    all.add(0); // transparent
    all.add(PAPER.getRGB());
    for (Color color : FLAT) {
      addShades(all, PAPER, color);
    }
    for (Color color : ITEMS) {
      addShades(all, on(color), color);
      addShades(all, PAPER, color);
    }
    addShades(all, SLOT, INK);
    addShades(all, SLOT, MUTED);
    int[] colors = all.stream().limit(COLORS).mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(
        8, COLORS, Arrays.copyOf(colors, COLORS), 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
  }

  private static void addShades(Set<Integer> all, Color from, Color to) {
    for (int i = 1; i <= SHADES; i++) {
      double part = (double) i / SHADES;
      all.add(
          new Color(
                  mixed(from.getRed(), to.getRed(), part),
                  mixed(from.getGreen(), to.getGreen(), part),
                  mixed(from.getBlue(), to.getBlue(), part))
              .getRGB());
    }
  }

  private static int mixed(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }
}
