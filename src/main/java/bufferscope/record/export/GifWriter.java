package bufferscope.record.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/**
 * Writes an animated GIF that repeats for ever. All frames share a palette. Each frame but the
 * first holds the rectangle with all changes; pixels in it that have not changed are transparent.
 */
final class GifWriter implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final String STREAM_FORMAT = "javax_imageio_gif_stream_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream stream;
  private final IndexColorModel palette;
  private final Map<Integer, Byte> nearest = new HashMap<>();
  private @Nullable BufferedImage before;

  GifWriter(OutputStream out, IndexColorModel palette) throws IOException {
    this.palette = palette;
    stream = ImageIO.createImageOutputStream(out);
    writer.setOutput(stream);
    writer.prepareWriteSequence(sharedPalette());
  }

  /** Adds a picture that is shown for so many hundredths of a second. */
  void add(BufferedImage picture, int hundredths) throws IOException {
    BufferedImage frame = inPalette(picture);
    Rectangle changed = changed(frame);
    BufferedImage part = part(frame, changed);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    node(root, "ImageDescriptor", "imageLeftPosition", changed.x, "imageTopPosition", changed.y);
    node(
        root, "GraphicControlExtension", "delayTime", hundredths, "disposalMethod", "doNotDispose");
    node(
        root,
        "GraphicControlExtension",
        "transparentColorFlag",
        "TRUE",
        "transparentColorIndex",
        Palette.TRANSPARENT);
    removeTable(root);
    if (before == null) {
      repeatForEver(root);
    }
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(part, null, metadata), null);
    before = frame;
  }

  private IIOMetadata sharedPalette() throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(STREAM_FORMAT);
    IIOMetadataNode table = new IIOMetadataNode("GlobalColorTable");
    table.setAttribute("sizeOfGlobalColorTable", Integer.toString(palette.getMapSize()));
    table.setAttribute("backgroundColorIndex", "0");
    table.setAttribute("sortFlag", "FALSE");
    for (int i = 0; i < palette.getMapSize(); i++) {
      IIOMetadataNode entry = new IIOMetadataNode("ColorTableEntry");
      entry.setAttribute("index", Integer.toString(i));
      entry.setAttribute("red", Integer.toString(palette.getRed(i)));
      entry.setAttribute("green", Integer.toString(palette.getGreen(i)));
      entry.setAttribute("blue", Integer.toString(palette.getBlue(i)));
      table.appendChild(entry);
    }
    root.appendChild(table);
    metadata.setFromTree(STREAM_FORMAT, root);
    return metadata;
  }

  /** Removes the palette of a frame, which is the shared one. */
  private static void removeTable(IIOMetadataNode root) {
    NodeList tables = root.getElementsByTagName("LocalColorTable");
    for (int i = 0; i < tables.getLength(); i++) {
      root.removeChild(tables.item(i));
    }
  }

  private BufferedImage part(BufferedImage frame, Rectangle changed) {
    BufferedImage part =
        new BufferedImage(changed.width, changed.height, BufferedImage.TYPE_BYTE_INDEXED, palette);
    byte[] to = pixels(part);
    byte[] is = pixels(frame);
    byte[] was = before == null ? new byte[is.length] : pixels(before);
    for (int i = 0; i < to.length; i++) {
      int x = changed.x + i % changed.width;
      int pixel = (changed.y + i / changed.width) * frame.getWidth() + x;
      to[i] = is[pixel] == was[pixel] ? (byte) Palette.TRANSPARENT : is[pixel];
    }
    return part;
  }

  private static void node(IIOMetadataNode root, String name, Object... attributes) {
    IIOMetadataNode node = (IIOMetadataNode) root.getElementsByTagName(name).item(0);
    for (int i = 0; i < attributes.length; i += 2) {
      node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
  }

  private static void repeatForEver(IIOMetadataNode root) {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    root.appendChild(extensions);
  }

  private BufferedImage inPalette(BufferedImage picture) {
    int width = picture.getWidth();
    BufferedImage frame =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
    byte[] pixels = pixels(frame);
    int[] line = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, line, 0, width);
      for (int x = 0; x < width; x++) {
        boolean same = x > 0 && line[x] == line[x - 1]; // most are, and need no look-up
        int pixel = y * width + x;
        pixels[pixel] = same ? pixels[pixel - 1] : nearest.computeIfAbsent(line[x], this::nearest);
      }
    }
    return frame;
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private byte nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = Palette.TRANSPARENT + 1; i < palette.getMapSize(); i++) {
      int other = palette.getRGB(i);
      int red = (rgb >> 16 & 0xff) - (other >> 16 & 0xff);
      int green = (rgb >> 8 & 0xff) - (other >> 8 & 0xff);
      int blue = (rgb & 0xff) - (other & 0xff);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return (byte) best;
  }

  /** Returns the smallest rectangle with all changes; a pixel if there are none. */
  private Rectangle changed(BufferedImage frame) {
    BufferedImage old = before;
    if (old == null) {
      return new Rectangle(frame.getWidth(), frame.getHeight());
    }
    byte[] was = pixels(old);
    byte[] is = pixels(frame);
    int width = frame.getWidth();
    Rectangle changed = new Rectangle(-1, -1);
    for (int i = 0; i < is.length; i++) {
      if (is[i] != was[i]) {
        changed.add(new Rectangle(i % width, i / width, 1, 1));
      }
    }
    return changed.isEmpty() ? new Rectangle(1, 1) : changed;
  }

  @Override
  public void close() throws IOException {
    try (stream) {
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }
}
