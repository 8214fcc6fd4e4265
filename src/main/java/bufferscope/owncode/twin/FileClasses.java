package bufferscope.owncode.twin;

import java.util.Map;

/** Loads the transformed classes of one file; all else comes from the program. */
public final class FileClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  /**
   * A loader that has loaded nothing yet, with assertions on.
   *
   * @param classes class files by the names of the classes
   */
  public FileClasses(Map<String, byte[]> classes) {
    super(FileClasses.class.getClassLoader());
    this.classes = Map.copyOf(classes);
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] code = classes.get(name);
      if (code == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : defineClass(name, code, 0, code.length);
    }
  }
}
