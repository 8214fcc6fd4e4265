package bufferscope.owncode.plain;

import bufferscope.owncode.live.LiveHooks;
import bufferscope.owncode.live.LivePicture;
import bufferscope.owncode.twin.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the classes of a program for a live run, which shows what its threads do. */
final class LiveTransformation {
  private final Program program;
  private final Set<String> changing;
  private final LivePicture picture;
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  /**
   * Rewrites the program.
   *
   * @param changing the fields that may change, as {@link ChangingFields} names them
   */
  LiveTransformation(Program program, Set<String> changing, LivePicture picture) {
    this.program = program;
    this.changing = changing;
    this.picture = picture;
    for (ClassNode node : program.classes()) {
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          rewrite(node, method);
        }
      }
      classes.put(
          node.name.replace('/', '.'), FramesWriter.bytes(program, node, LiveTwins.remapper()));
    }
  }

  /** Returns the classes by their names. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** Returns the places in the code that call hooks. */
  List<Site> sites() {
    return sites;
  }

  private Code hooked() {
    return new Code(LiveHooks.class, sites);
  }

  private void rewrite(ClassNode node, MethodNode method) {
    Set<LabelNode> loops = loopHeads(method.instructions);
    new LiveInstructions(program, changing, picture, node, method, this::hooked).rewrite();
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      new SynchronizedMethod(node.name, method, this::hooked).rewrite();
    }
    for (LabelNode loop : loops) {
      method.instructions.insert(loop, round(Lines.at(loop)));
    }
    method.instructions.insert(round(Lines.first(method)));
    beginAtFirstLine(method);
    new Handlers(method, this::hooked, "rethrowAtLast").guard();
  }

  /** Gives the hooks before the first line of the method that line. */
  private static void beginAtFirstLine(MethodNode method) {
    LabelNode begin = new LabelNode();
    method.instructions.insert(new LineNumberNode(Lines.first(method), begin));
    method.instructions.insert(begin);
  }

  private InsnList round(int line) {
    return hooked().site(line, "", "").call("round", "(I)V").instructions();
  }

  /** Returns the labels to which the code jumps back. */
  private static Set<LabelNode> loopHeads(InsnList code) {
    Set<LabelNode> heads = new LinkedHashSet<>();
    for (AbstractInsnNode each : code) {
      for (LabelNode target : Liveness.targets(each)) {
        if (code.indexOf(target) <= code.indexOf(each)) {
          heads.add(target);
        }
      }
    }
    return heads;
  }
}
