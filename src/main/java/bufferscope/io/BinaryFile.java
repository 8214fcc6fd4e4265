package bufferscope.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Saves whole binary files. */
public final class BinaryFile {
  private BinaryFile() {}

  /**
   * Saves a file in the way of {@link TextFile#write}.
   *
   * @throws BadFileException with the reason if it cannot be saved
   */
  public static void write(Path file, byte[] content) throws BadFileException {
    try {
      new Replacement(file).with(ByteBuffer.wrap(content));
    } catch (IOException e) {
      throw TextFile.unwritten(file, e);
    }
  }
}
