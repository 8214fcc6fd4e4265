package bufferscope.owncode.plain;

import bufferscope.owncode.live.LiveLock;
import bufferscope.owncode.live.LiveSemaphore;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The classes of the JDK that a live run replaces, and those that it cannot have. */
final class LiveTwins {
  private static final Map<String, Class<?>> BY_NAME =
      Map.of(
          "java/util/concurrent/locks/ReentrantLock", LiveLock.class,
          "java/util/concurrent/Semaphore", LiveSemaphore.class);

  /** Classes of which a method waits for another thread, whatever happens to its own. */
  private static final Set<String> UNENDING =
      Set.of(
          "java/util/concurrent/locks/ReentrantReadWriteLock",
          "java/util/concurrent/locks/ReentrantReadWriteLock$ReadLock",
          "java/util/concurrent/locks/ReentrantReadWriteLock$WriteLock",
          "java/util/concurrent/locks/ReadWriteLock");

  private LiveTwins() {}

  static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }

  /** Returns the calls that a live run cannot make, by their lines. */
  static List<Objection> objections(Reachable reachable) {
    List<Objection> all = new ArrayList<>();
    for (Reachable.Member member : reachable.members()) {
      for (AbstractInsnNode each : member.method().instructions) {
        if (each instanceof MethodInsnNode call && !offers(call.owner, call.name, call.desc)) {
          String type = call.owner.substring(call.owner.lastIndexOf('/') + 1).replace('$', '.');
          String called = call.name.equals("<init>") ? "new " + type : type + "." + call.name;
          all.add(
              new Objection(
                  Lines.at(call),
                  "%s with such arguments cannot run live; stepping and searching can have it"
                      .formatted(called)));
        }
      }
    }
    all.sort(Comparator.comparingInt(Objection::line));
    return all;
  }

  /** Returns true if a live run can make that call. */
  private static boolean offers(String owner, String name, String descriptor) {
    Class<?> twin = BY_NAME.get(owner);
    if (twin == null) {
      return !UNENDING.contains(owner);
    }
    if (name.equals("<init>")) {
      return Arrays.stream(twin.getConstructors())
          .anyMatch(each -> Type.getConstructorDescriptor(each).equals(descriptor));
    }
    return Arrays.stream(twin.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .anyMatch(method -> isSame(method, name, descriptor));
  }

  private static boolean isSame(Method method, String name, String descriptor) {
    return method.getName().equals(name) && Type.getMethodDescriptor(method).equals(descriptor);
  }

  static Remapper remapper() {
    Map<String, String> names = new HashMap<>();
    BY_NAME.forEach(
        (name, twin) -> names.put(name, Type.getInternalName(Objects.requireNonNull(twin))));
    return new SimpleRemapper(Opcodes.ASM9, names);
  }
}
