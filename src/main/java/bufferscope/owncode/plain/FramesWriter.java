package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * Writes class files with new stack maps. It finds the common classes of values without loading the
 * classes of the file.
 */
final class FramesWriter extends ClassWriter {
  private final Program program;

  private FramesWriter(Program program) {
    super(ClassWriter.COMPUTE_FRAMES);
    this.program = program;
  }

  /** Returns a class of the program as bytes, in which names are mapped. */
  static byte[] bytes(Program program, ClassNode node, Remapper names) {
    ClassNode remapped = new ClassNode();
    node.accept(new ClassRemapper(remapped, names));
    FramesWriter writer = new FramesWriter(program);
    remapped.accept(writer);
    return writer.toByteArray();
  }

  @Override
  protected String getCommonSuperClass(String one, String other) {
    List<String> above = superclasses(one);
    return superclasses(other).stream()
        .filter(above::contains)
        .findFirst()
        .orElse("java/lang/Object");
  }

  private List<String> superclasses(String name) {
    List<String> all = new ArrayList<>();
    String each = name;
    while (each != null) {
      all.add(each);
      ClassNode node = program.get(each);
      each = node != null ? node.superName : superOfJdk(each);
    }
    return all;
  }

  private @Nullable String superOfJdk(String name) {
    try {
      Class<?> above =
          Class.forName(name.replace('/', '.'), false, getClass().getClassLoader()).getSuperclass();
      return above == null ? null : above.getName().replace('.', '/');
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
