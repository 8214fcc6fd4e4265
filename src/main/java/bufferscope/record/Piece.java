package bufferscope.record;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A piece of a recording file: the length and the checksum of its compressed bytes, and the bytes.
 * So a damaged piece is detected before its content is read.
 */
final class Piece {
  private static final int HEAD_BYTES = 2 * Integer.BYTES;

  /** A limit above the size of any piece that is written. */
  private static final int MAX_BYTES = 1 << 24;

  private final byte[] bytes;

  Piece(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  void write(OutputStream to) throws IOException {
    byte[] compressed = compress(bytes);
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(compressed.length);
    out.writeInt(checksum(compressed));
    out.write(compressed);
  }

  /**
   * Reads the next piece; empty if the file ends before the piece does.
   *
   * @throws BadBytesException if it is damaged
   */
  static Optional<Piece> read(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD_BYTES);
    if (head.length < HEAD_BYTES) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(head);
    int length = fields.getInt();
    int checksum = fields.getInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new BadBytesException("a piece has %d bytes".formatted(length));
    }
    byte[] compressed = in.readNBytes(length);
    if (compressed.length < length) {
      return Optional.empty();
    }
    if (checksum(compressed) != checksum) {
      throw new BadBytesException("a checksum is wrong");
    }
    return Optional.of(new Piece(decompress(compressed)));
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  private static byte[] compress(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] compressed = new byte[bytes.length + 64];
      int length = deflater.deflate(compressed);
      while (!deflater.finished()) {
        compressed = Arrays.copyOf(compressed, 2 * compressed.length);
        length += deflater.deflate(compressed, length, compressed.length - length);
      }
      return Arrays.copyOf(compressed, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] decompress(byte[] compressed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      byte[] bytes = new byte[4 * compressed.length + 64];
      int length = 0;
      while (!inflater.finished()) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int more = inflater.inflate(bytes, length, bytes.length - length);
        if ((more == 0 && !inflater.finished()) || length > MAX_BYTES) {
          throw new BadBytesException("a piece cannot be decompressed");
        }
        length += more;
      }
      return Arrays.copyOf(bytes, length);
    } catch (DataFormatException e) {
      throw new BadBytesException("a piece cannot be decompressed");
    } finally {
      inflater.end();
    }
  }
}
