package bufferscope.owncode.plain;

import bufferscope.owncode.plain.Reachable.Member;
import bufferscope.owncode.twin.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the classes of a program so that each access to shared data becomes an operation. */
final class Transformation {
  private final Program program;
  private final Set<String> changing;
  private final boolean decidesByClock;
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  Transformation(Program program, Chance chance, Collection<Member> calls) {
    this.program = program;
    decidesByClock = chance.isDecidedByClock();
    changing = new ChangingFields(program, calls).names();
    for (ClassNode node : program.classes()) {
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          rewrite(node, method);
        }
      }
      classes.put(node.name.replace('/', '.'), write(node));
    }
  }

  /** Returns the classes by their names. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** Returns the fields that may change, as {@link ChangingFields} names them. */
  Set<String> changing() {
    return changing;
  }

  /** Returns the places in the code that do operations. */
  List<Site> sites() {
    return sites;
  }

  private void rewrite(ClassNode node, MethodNode method) {
    LoopHeads heads = new LoopHeads(node.name, method);
    new Instructions(program, changing, decidesByClock, node, method, sites).rewrite();
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      new SynchronizedMethod(node.name, method, sites).rewrite();
    }
    Code begin = new Code(sites).site(Lines.first(method), node.name, method.name);
    method.instructions.insert(begin.call("round", "(I)V").instructions());
    if (!heads.isEmpty()) {
      heads.insert(method.maxLocals++, sites);
    }
    new Handlers(method).guard();
  }

  private byte[] write(ClassNode node) {
    ClassNode remapped = new ClassNode();
    node.accept(new ClassRemapper(remapped, Twins.remapper()));
    ClassWriter writer = new FramesWriter();
    remapped.accept(writer);
    return writer.toByteArray();
  }

  /** Finds the common classes of values without loading the classes of the file. */
  private final class FramesWriter extends ClassWriter {
    FramesWriter() {
      super(ClassWriter.COMPUTE_FRAMES);
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
            Class.forName(name.replace('/', '.'), false, getClass().getClassLoader())
                .getSuperclass();
        return above == null ? null : above.getName().replace('.', '/');
      } catch (ClassNotFoundException e) {
        return null;
      }
    }
  }
}
