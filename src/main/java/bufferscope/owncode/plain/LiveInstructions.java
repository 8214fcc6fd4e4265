package bufferscope.owncode.plain;

import bufferscope.owncode.live.LivePicture;
import bufferscope.owncode.live.LivePicture.Store;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Rewrites the instructions of a method that a live run shows. All others stay as the compiler made
 * them.
 */
final class LiveInstructions {
  private static final String OBJECT = "Ljava/lang/Object;";

  /** Methods of collections that call code of the file, which may wait for other threads. */
  private static final Set<String> CALLING_BACK =
      Set.of("<init>", "forEach", "removeIf", "replaceAll", "sort", "compute", "merge", "stream");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "java/util/ArrayList",
          "java/util/LinkedList",
          "java/util/ArrayDeque",
          "java/util/PriorityQueue",
          "java/util/Vector",
          "java/util/Stack",
          "java/util/List",
          "java/util/Collection",
          "java/util/Queue",
          "java/util/Deque",
          "java/util/concurrent/ConcurrentLinkedQueue",
          "java/util/concurrent/ConcurrentLinkedDeque");

  private final Program program;
  private final Set<String> changing;
  private final LivePicture picture;
  private final ClassNode type;
  private final MethodNode method;
  private final Supplier<Code> hooked;
  private final InsnList code;

  LiveInstructions(
      Program program,
      Set<String> changing,
      LivePicture picture,
      ClassNode type,
      MethodNode method,
      Supplier<Code> hooked) {
    this.program = program;
    this.changing = changing;
    this.picture = picture;
    this.type = type;
    this.method = method;
    this.hooked = hooked;
    code = method.instructions;
  }

  void rewrite() {
    for (AbstractInsnNode each : code.toArray()) {
      if (each instanceof FieldInsnNode field) {
        rewrite(field);
      } else if (each instanceof MethodInsnNode call) {
        rewrite(call);
      } else {
        rewriteSimple(each);
      }
    }
  }

  private Code at(AbstractInsnNode instruction) {
    return at(instruction, hooked.get(), "");
  }

  private Code at(AbstractInsnNode instruction, Code before, String member) {
    return before.site(Lines.at(instruction), type.name, member);
  }

  private void replace(AbstractInsnNode instruction, Code by) {
    code.insertBefore(instruction, by.instructions());
    code.remove(instruction);
  }

  private void rewrite(FieldInsnNode field) {
    if (field.owner.equals("java/lang/System") && !field.name.equals("in")) {
      replace(field, hooked.get().call("output", "()Ljava/io/PrintStream;"));
      return;
    }
    if (!program.isAmong(changing, field)) {
      return;
    }
    if (picture.store() == Store.FIELD && picture.place().equals(field.name)) {
      rewriteItem(field);
    } else if (picture.numbers().contains(field.name) && isSmallNumber(field.desc)) {
      rewriteNumber(field);
    }
  }

  private static boolean isSmallNumber(String descriptor) {
    return Type.getType(descriptor).getSort() <= Type.INT && !descriptor.equals("V");
  }

  private void rewriteNumber(FieldInsnNode field) {
    Type owner = Type.getObjectType(field.owner);
    switch (field.getOpcode()) {
      case Opcodes.GETFIELD ->
          replace(field, at(field, hooked.get(), field.name).call("number", "(" + OBJECT + "I)I"));
      case Opcodes.GETSTATIC ->
          replace(
              field,
              at(field, hooked.get().push(owner), field.name)
                  .call("numberOfClass", "(Ljava/lang/Class;I)I"));
      case Opcodes.PUTFIELD ->
          replace(
              field, at(field, hooked.get(), field.name).call("setNumber", "(" + OBJECT + "II)V"));
      default ->
          replace(
              field,
              at(field, hooked.get().push(owner), field.name)
                  .call("setNumberOfClass", "(ILjava/lang/Class;I)V"));
    }
  }

  /** Replaces an access to the field that has the item; the value is boxed for that. */
  private void rewriteItem(FieldInsnNode field) {
    Type value = Type.getType(field.desc);
    Type owner = Type.getObjectType(field.owner);
    switch (field.getOpcode()) {
      case Opcodes.GETFIELD ->
          replace(
              field,
              Boxes.unbox(
                  at(field, hooked.get(), field.name).call("item", "(" + OBJECT + "I)" + OBJECT),
                  value));
      case Opcodes.GETSTATIC ->
          replace(
              field,
              Boxes.unbox(
                  at(field, hooked.get().push(owner), field.name)
                      .call("itemOfClass", "(Ljava/lang/Class;I)" + OBJECT),
                  value));
      case Opcodes.PUTFIELD ->
          replace(
              field,
              at(field, Boxes.box(hooked.get(), value), field.name)
                  .call("setItem", "(" + OBJECT + OBJECT + "I)V"));
      default ->
          replace(
              field,
              at(field, Boxes.box(hooked.get(), value).push(owner), field.name)
                  .call("setItemOfClass", "(" + OBJECT + "Ljava/lang/Class;I)V"));
    }
  }

  private void rewriteSimple(AbstractInsnNode each) {
    int opcode = each.getOpcode();
    if (opcode == Opcodes.MONITORENTER) {
      replace(each, at(each).call("monitorEnter", "(" + OBJECT + "I)V"));
    } else if (opcode == Opcodes.MONITOREXIT) {
      replace(each, at(each).call("monitorExit", "(" + OBJECT + "I)V"));
    } else if (picture.store() == Store.ARRAY) {
      rewriteElement(each);
    }
  }

  private void rewriteElement(AbstractInsnNode each) {
    switch (each.getOpcode()) {
      case Opcodes.IALOAD,
          Opcodes.LALOAD,
          Opcodes.FALOAD,
          Opcodes.DALOAD,
          Opcodes.AALOAD,
          Opcodes.BALOAD,
          Opcodes.CALOAD,
          Opcodes.SALOAD ->
          code.insertBefore(
              each,
              at(each, hooked.get().add(Opcodes.DUP2), "")
                  .call("beforeLoad", "(" + OBJECT + "II)V")
                  .instructions());
      case Opcodes.IASTORE, Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE -> store(each, "I");
      case Opcodes.LASTORE -> store(each, "J");
      case Opcodes.FASTORE -> store(each, "F");
      case Opcodes.DASTORE -> store(each, "D");
      case Opcodes.AASTORE -> store(each, OBJECT);
      default -> {}
    }
  }

  private void store(AbstractInsnNode each, String value) {
    replace(each, at(each).call("store", "(" + OBJECT + "I" + value + "I)V"));
  }

  private void rewrite(MethodInsnNode call) {
    JdkCalls meaning = new JdkCalls(program, call);
    if (meaning.isReplacedLive()) {
      replace(call, meaning.liveReplacement(at(call), hooked.get()));
    } else if (isOfCollection(call)) {
      wrap(call);
    } else if (mayWaitUnseen(call)) {
      code.insertBefore(call, at(call).call("at", "(I)V").instructions());
    }
  }

  /** Returns true if the call may wait for another thread in a way that is not shown. */
  private static boolean mayWaitUnseen(MethodInsnNode call) {
    return call.owner.startsWith("java/util/concurrent/")
        && !call.owner.startsWith("java/util/concurrent/locks/")
        && !LiveTwins.has(call.owner)
        && !call.name.equals("<init>");
  }

  private boolean isOfCollection(MethodInsnNode call) {
    return picture.store() == Store.COLLECTION
        && COLLECTIONS.contains(call.owner)
        && call.getOpcode() != Opcodes.INVOKESTATIC
        && !CALLING_BACK.contains(call.name);
  }

  /** Puts the call between two hooks, of which the second one also follows an exception. */
  private void wrap(MethodInsnNode call) {
    LabelNode begin = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode after = new LabelNode();
    Code before = at(call).call("collectionBegins", "(I)V").add(begin);
    code.insertBefore(call, before.instructions());
    Code then = hooked.get().add(end).call("collectionEnds", "()V");
    then.add(new JumpInsnNode(Opcodes.GOTO, after));
    LabelNode handler = new LabelNode();
    then.add(handler).call("collectionEnds", "()V").add(Opcodes.ATHROW).add(after);
    code.insert(call, then.instructions());
    method.tryCatchBlocks.add(0, new TryCatchBlockNode(begin, end, handler, null));
  }
}
