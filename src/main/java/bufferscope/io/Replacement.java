package bufferscope.io;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/**
 * Replaces a file as a whole: writes a new one beside it, and renames the new one to the old name.
 * The new bytes are flushed to the disk first, since a rename may reach the disk before them.
 */
final class Replacement {
  private static final int MAX_LINKS = 40;

  private final Path file;
  private final Path folder;

  /** Creates the replacement of that file, or of the file that it links to symbolically. */
  Replacement(Path file) throws IOException {
    this.file = target(file.toAbsolutePath());
    this.folder = this.file.resolveSibling("");
    if (Files.isDirectory(this.file)) {
      throw new IOException("it is a folder");
    }
    if (Files.exists(this.file) && !Files.isRegularFile(this.file)) {
      throw new IOException("it is not a file");
    }
    if (Files.exists(this.file) && !Files.isWritable(this.file)) {
      throw new IOException("it is write-protected");
    }
  }

  /**
   * Follows symbolic links. {@link Path#toRealPath} refuses a link to a file that does not exist
   * yet.
   */
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new IOException("it is a symbolic link in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  void with(ByteBuffer content) throws IOException {
    Path fresh = folder.resolve(".bufferscope-" + UUID.randomUUID() + ".tmp");
    try {
      write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      TextFile.removeQuietly(fresh);
      throw e;
    }
    flushFolder();
  }

  /** Returns a name beside the file for a part of its new content. */
  Path part() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Replaces the file by that one, whose bytes are on the disk. */
  void by(Path written) throws IOException {
    if (Files.exists(file)) {
      keepPermissions(written);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    flushFolder();
  }

  private void write(Path fresh, ByteBuffer content) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, CREATE_NEW, WRITE)) {
      if (Files.exists(file)) {
        keepPermissions(fresh); // before the file has any content to read
      }
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
  }

  private void keepPermissions(Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view == null) {
      return; // Windows: a file has the permissions of its folder
    }
    PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
    PosixFileAttributes now = view.readAttributes();
    if (!now.owner().equals(old.owner()) || !now.group().equals(old.group())) {
      keepOwner(view, old);
    }
    view.setPermissions(old.permissions());
  }

  /**
   * Keeps the owner, if the system permits it; most systems let only an administrator give a file
   * away.
   */
  private static void keepOwner(PosixFileAttributeView view, PosixFileAttributes old) {
    try {
      view.setGroup(old.group());
      view.setOwner(old.owner());
    } catch (IOException e) {
      // not allowed to give files away
    }
  }

  /** Flushes the new name, where a folder can be opened. The file is saved even if this fails. */
  private void flushFolder() {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and flushes names itself
    }
  }
}
