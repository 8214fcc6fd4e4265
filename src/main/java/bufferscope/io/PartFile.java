package bufferscope.io;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * A file that is written bit by bit under its name and {@code .part}, and gets its own name when it
 * is complete. If the program is killed before, the part remains, and an old file of that name is
 * unchanged.
 */
public final class PartFile {
  private final Path file;
  private final Replacement replacement;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream out;

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a whole file. Unless the program is killed meanwhile, no part remains.
   *
   * @throws BadFileException with the reason if it cannot be written
   */
  public static void write(Path file, Content content) throws BadFileException {
    PartFile part = new PartFile(file);
    try {
      content.write(part.out());
      part.finish();
    } catch (IOException e) {
      throw part.unwritten(e);
    } finally {
      part.discard();
    }
  }

  /**
   * Begins a file.
   *
   * @throws BadFileException with the reason if it cannot be written, or a part of it exists
   *     already
   */
  public PartFile(Path file) throws BadFileException {
    this.file = file;
    try {
      replacement = new Replacement(file);
      part = replacement.part();
      channel = FileChannel.open(part, CREATE_NEW, WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new BadFileException(
          e.getFile() + " exists already: a file that was not finished; rename or remove it");
    } catch (IOException e) {
      throw TextFile.unwritten(file, e);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  /** Returns the stream that takes the content. */
  public OutputStream out() {
    return out;
  }

  /**
   * Gives the file its name, after all bytes are on the disk.
   *
   * @throws BadFileException with the reason if that fails; the part remains
   */
  public void finish() throws BadFileException {
    try {
      try (channel) {
        out.flush();
        channel.force(true);
      }
      replacement.by(part);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** Returns the sentence about an error in writing the file. */
  public BadFileException unwritten(IOException e) {
    return e instanceof BadFileException sentence ? sentence : TextFile.unwritten(file, e);
  }

  /** Removes the part, if the file has not got its name. */
  public void discard() {
    try {
      channel.close();
    } catch (IOException e) {
      // the error that made the part useless is reported, and matters more
    }
    TextFile.removeQuietly(part);
  }
}
