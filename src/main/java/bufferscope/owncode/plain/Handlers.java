package bufferscope.owncode.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Makes handlers ignore the error that unwinds a call. Each handler that could catch it begins with
 * a call that rethrows it. Nothing catches what that call throws: ranges are split around it, since
 * those of the compiler may cover their own handlers.
 */
final class Handlers {
  private static final Set<String> BROAD = Set.of("java/lang/Throwable", "java/lang/Error");

  private final MethodNode method;
  private final Supplier<Code> hooked;
  private final String ofFinally;

  /**
   * Takes the method.
   *
   * @param hooked returns new code that calls hooks
   * @param ofFinally the hook that finally blocks begin with
   */
  Handlers(MethodNode method, Supplier<Code> hooked, String ofFinally) {
    this.method = method;
    this.hooked = hooked;
    this.ofFinally = ofFinally;
  }

  void guard() {
    Map<LabelNode, String> handlers = new HashMap<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (block.type == null || BROAD.contains(block.type)) {
        handlers.put(block.handler, block.type == null ? ofFinally : "rethrow");
      }
    }
    handlers.forEach(this::guard);
  }

  private void guard(LabelNode handler, String hook) {
    LabelNode begin = new LabelNode();
    LabelNode end = new LabelNode();
    Code code = hooked.get();
    code.add(begin).add(Opcodes.DUP).call(hook, "(Ljava/lang/Throwable;)V").add(end);
    method.instructions.insert(handler, code.instructions());
    List<TryCatchBlockNode> split = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int from = method.instructions.indexOf(block.start);
      int to = method.instructions.indexOf(block.end);
      int at = method.instructions.indexOf(begin);
      if (from <= at && at < to) {
        add(split, block.start, begin, block);
        add(split, end, block.end, block);
      } else {
        split.add(block);
      }
    }
    method.tryCatchBlocks = split;
  }

  private void add(
      List<TryCatchBlockNode> split, LabelNode from, LabelNode to, TryCatchBlockNode block) {
    for (AbstractInsnNode each = from; each != to; each = each.getNext()) {
      if (each.getOpcode() >= 0) {
        split.add(new TryCatchBlockNode(from, to, block.handler, block.type));
        return;
      }
    }
  }
}
