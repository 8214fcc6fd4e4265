package bufferscope.owncode.plain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * The parameters of a buffer's method: an item, and perhaps the name or number of the calling
 * thread.
 *
 * @param item the index of the item; -1 for none
 */
record Parameters(List<Type> types, int item) {
  private static final int MOST = 3;

  /** Names of parameters that mean the calling thread. */
  private static final Pattern THREAD =
      Pattern.compile("(?i).*(id|who|name|thread|producer|number|num|nr|no)");

  /** The result of a method that may return no item: the item has a class, or is any object. */
  private static final Pattern OPTIONAL =
      Pattern.compile("\\)Ljava/util/Optional<(?:L([^<;]+)(?:<.*>)?;|T\\w+;)>;");

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type STRING = Type.getType(String.class);

  /**
   * Returns the parameters of a method that puts: the item is the first one of the type that the
   * other method returns, if possible one that is stored and not called like a thread.
   */
  static Parameters ofPut(MethodNode put, MethodNode take) {
    List<Type> types = List.of(Type.getArgumentTypes(put.desc));
    String wanted = boxed(taken(take));
    BitSet stored = types.size() > 1 ? StoredParameters.of(put) : new BitSet();
    int item = -1;
    int best = -1;
    for (int i = 0; i < types.size(); i++) {
      int variable = new Parameters(types, i).itemVariable(put);
      int fit = (stored.get(variable) ? 2 : 0) + (isThread(put, variable) ? 0 : 1);
      if (boxed(types.get(i)).equals(wanted) && fit > best) {
        item = i;
        best = fit;
      }
    }
    return new Parameters(types, item < 0 && !types.isEmpty() ? 0 : item);
  }

  private static boolean isThread(MethodNode method, int variable) {
    return method.localVariables.stream()
        .anyMatch(local -> local.index == variable && THREAD.matcher(local.name).matches());
  }

  /** Returns the type of the item that the method returns, also if it may have none. */
  static Type taken(MethodNode take) {
    Type returned = Type.getReturnType(take.desc);
    Matcher optional = OPTIONAL.matcher(String.valueOf(take.signature));
    return !optional.find()
        ? returned
        : optional.group(1) == null ? OBJECT : Type.getObjectType(optional.group(1));
  }

  static Parameters ofTake(MethodNode take) {
    return new Parameters(Arrays.asList(Type.getArgumentTypes(take.desc)), -1);
  }

  boolean hasItem() {
    return item >= 0;
  }

  Type itemType() {
    return types.get(item);
  }

  /** Returns true if all but the item can be a name or a number. */
  boolean areKnown() {
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      if (i != item && !type.equals(STRING) && type.getSort() != Type.INT) {
        return false;
      }
    }
    return types.size() <= MOST;
  }

  /** Returns the local variable that holds the item at the beginning. */
  int itemVariable(MethodNode method) {
    int variable = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int i = 0; i < item; i++) {
      variable += types.get(i).getSize();
    }
    return variable;
  }

  /** Returns the arguments for a call by that thread, with the item at its index. */
  Object[] arguments(String thread, int number, Object theItem) {
    Object[] arguments = new Object[types.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == item ? theItem : types.get(i).equals(STRING) ? thread : (Object) number;
    }
    return arguments;
  }

  static String boxed(Type type) {
    return switch (type.getSort()) {
      case Type.INT -> "Ljava/lang/Integer;";
      case Type.LONG -> "Ljava/lang/Long;";
      case Type.CHAR -> "Ljava/lang/Character;";
      case Type.DOUBLE -> "Ljava/lang/Double;";
      case Type.FLOAT -> "Ljava/lang/Float;";
      case Type.SHORT -> "Ljava/lang/Short;";
      case Type.BYTE -> "Ljava/lang/Byte;";
      default -> type.getDescriptor();
    };
  }
}
