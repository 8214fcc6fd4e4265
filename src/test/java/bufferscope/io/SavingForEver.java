package bufferscope.io;

import java.nio.file.Path;

/** Saves a file of so many characters again and again, until it is killed or cannot. */
final class SavingForEver {
  private SavingForEver() {}

  public static void main(String[] args) throws BadFileException {
    Path file = Path.of(args[0]);
    int length = Integer.parseInt(args[1]) - 1;
    for (int i = 0; true; i++) {
      TextFile.write(file, String.valueOf((char) ('a' + i % 26)).repeat(length) + "\n");
      if (i == 0) {
        System.out.print('.');
        System.out.flush();
      }
    }
  }
}
