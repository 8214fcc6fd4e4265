package bufferscope.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads and saves whole text files, in UTF-8. Files are saved in no other way than here and in
 * {@link BinaryFile}.
 */
public final class TextFile {
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /**
   * Returns the text of a file, without a byte order mark.
   *
   * @throws BadFileException if the file cannot be read, is longer than {@code maxBytes} or is not
   *     text in UTF-8
   */
  public static String read(Path file, int maxBytes) throws BadFileException {
    return decode(file.toString(), bytes(file, maxBytes), maxBytes);
  }

  /** Returns the bytes of the file, one more than the maximum if it is longer. */
  private static byte[] bytes(Path file, int maxBytes) throws BadFileException {
    if (!Files.isRegularFile(file)) { // a pipe might never end
      throw new BadFileException(
          "%s cannot be read: %s"
              .formatted(file, Files.exists(file) ? "it is not a file" : "there is no such file"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new BadFileException("%s cannot be read: %s".formatted(file, reason(e)));
    }
  }

  /**
   * The same with a file in an older encoding, which is read as ISO-8859-1.
   *
   * @throws BadFileException if the file cannot be read, or is longer than {@code maxBytes}
   */
  public static String readAnyEncoding(Path file, int maxBytes) throws BadFileException {
    byte[] bytes = bytes(file, maxBytes);
    try {
      return decode(file.toString(), bytes, maxBytes);
    } catch (BadFileException e) {
      if (bytes.length > maxBytes) {
        throw e;
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Returns the text of a file's bytes, without a byte order mark.
   *
   * @param name the name of the file in the sentence about an error
   */
  public static String decode(String name, byte[] bytes, int maxBytes) throws BadFileException {
    if (bytes.length > maxBytes) {
      throw new BadFileException("%s is longer than %,d bytes".formatted(name, maxBytes));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadFileException("%s is not a text in UTF-8".formatted(name));
    }
  }

  /**
   * Saves a file. At any moment, even after a crash, the file is either the old one or the new one
   * as a whole. If it cannot be saved, the old one remains and no other file is left beside it.
   *
   * @throws BadFileException with the reason if it cannot be saved
   */
  public static void write(Path file, String text) throws BadFileException {
    try {
      new Replacement(file).with(encode(text));
    } catch (IOException e) {
      throw unwritten(file, e);
    }
  }

  /**
   * Saves a file that must not exist yet.
   *
   * @throws BadFileException with the reason if it exists or cannot be saved
   */
  public static void create(Path file, String text) throws BadFileException {
    try {
      Files.createFile(file); // takes the name before another program can
    } catch (FileAlreadyExistsException e) {
      throw new BadFileException(file + " exists already, and is left as it is");
    } catch (IOException e) {
      throw unwritten(file, e);
    }
    try {
      write(file, text);
    } catch (BadFileException e) {
      removeQuietly(file);
      throw e;
    }
  }

  private static ByteBuffer encode(String text) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
  }

  static void removeQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the error that made the file useless is reported, and matters more
    }
  }

  static BadFileException unwritten(Path file, IOException e) {
    return new BadFileException("%s cannot be written: %s".formatted(file, reason(e)));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof CharacterCodingException) {
      return "it would hold half a character";
    }
    String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
