package bufferscope.owncode;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads classes from memory, and from the program those that they use. Classes in memory come
 * first, so that a copy of a class of the program can be changed and keep its name. Assertions are
 * on, and are checked in every interleaving.
 */
public final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  /**
   * Creates a loader that has loaded nothing yet.
   *
   * @param classes class files by the names of the classes
   */
  public CompiledClasses(Map<String, byte[]> classes) {
    super(CompiledClasses.class.getClassLoader());
    this.classes = Map.copyOf(classes);
    setDefaultAssertionStatus(true);
  }

  Stream<String> names() {
    return classes.keySet().stream();
  }

  Class<?> load(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("one of those that were compiled", e);
    }
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
