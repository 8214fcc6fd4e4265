package bufferscope.owncode.plain;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The lines of the source that instructions come from. */
final class Lines {
  private Lines() {}

  /** Returns the first line of the method. */
  static int first(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Returns the line of the instruction; 0 if it is unknown. */
  static int at(AbstractInsnNode instruction) {
    AbstractInsnNode next = instruction;
    while (next instanceof LabelNode) { // the line may be recorded after the label
      next = next.getNext();
    }
    for (AbstractInsnNode each = next == null ? instruction : next;
        each != null;
        each = each.getPrevious()) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }
}
