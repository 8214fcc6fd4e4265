package bufferscope.owncode.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which values only go into the output. */
final class PrintedValuesTest {
  private static Program program(String statements) {
    String text =
        """
        import java.util.*;
        import java.util.function.*;
        class Mine {
          static int field, other;
          long ofObject;
          static String text = "";
          static final List<Integer> list = new ArrayList<>();
          static final int[] array = new int[3];
          static final String[] texts = new String[3];
          static Object any;
          static void log(String line) { System.out.println(line); }
          static void use(int x) { if (x == 1) list.add(0); }
          static int field() { return field; }
          static int same(int x) { return x; }
          void add(int x) { ofObject += x; }
          static void run(Mine mine, int value) throws Exception {
            int local = value;
            %s
          }
        }
        """
            .formatted(statements);
    return PlainFile.of(Path.of("Mine.java"), text).compile(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field += value; System.out.println(field);",
        "field++; other = field; System.out.println(\"all \" + other);",
        "field += value; System.out.printf(\"%d of %s%n\", field, text);",
        "field = Math.max(field, value); System.out.print(String.format(\"%d\", field));",
        "field++; log(\"now \" + field);",
        "field++; log(\"now \" + same(field()));",
        "field++; field = field / 2; System.out.println(Integer.toString(field) + value);",
        "field += list.get(0); System.out.println(field);",
        "field += array[1]; System.out.println(field);",
        "field++; list.add(field);",
        "field++; list.add(field); System.out.println(list + \" \" + list.remove(0));",
        "field++; list.add(field); if (list.size() > 1) other = list.get(0);",
        "array[0] = field; System.out.println(Arrays.toString(array) + array[0]);",
        "texts[0] = \"\" + field; log(texts[0]);",
        "any = field++; System.out.println(any);",
      })
  void aFieldThatIsOnlyPrintedIsNotNeeded(String statements) {
    assertThat(PrintedValues.of(program(statements), false).fields()).contains("Mine.field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field++; if (field > 3) list.add(1);",
        "field++; list.add(field); if (list.get(0) == 1) other = 2;",
        "field++; list.add(field); list.remove((Object) 2);",
        "field++; list.add(field); for (int each : list) use(each);",
        "field++; list.add(field); text = \"\" + list; if (text.isEmpty()) other = 2;",
        "field++; list.add(field); new ArrayList<>(list).forEach(each -> use(each));",
        "field++; list.add(field); if (Collections.max(list) == 2) other = 2;",
        "field++; new PriorityQueue<Integer>().add(field);",
        "any = field++; if (any.equals(1)) other = 2;",
        "any = field++; use((Integer) any);",
        "field++; Supplier<Integer> result = Mine::field; if (result.get() == 3) other = 2;",
        "field++; other = field; use(other);",
        "field++; use(same(field()));",
        "field++; System.out.println(array[field]);",
        "array[0] = field; use(array[1]);",
        "array[0] = field; if (Arrays.stream(array).sum() == 1) other = 2;",
        "array[0] = field; text = Arrays.toString(array); if (text.isEmpty()) other = 2;",
        "texts[0] = \"\" + field; if (texts[0].isEmpty()) other = 2;",
        "array[field] = 1;",
        "System.out.println(7 / field);",
        "int[] made = new int[field];",
        "Thread.sleep(field);",
        "synchronized ((Object) field) { other = 1; }",
        "switch (field) { case 1: log(text); }",
        "text = text + field; if (text.isEmpty()) other = 2;",
        "System.out.printf(\"%d\", mine.hashCode() == 1 ? field : field > 2 ? 1 : 2);",
        "Runnable run = () -> { if (field == 1) log(text); }; run.run();",
        "int x = field; Runnable run = () -> { if (x == 1) log(text); }; run.run();",
        "String.format(\"x\" + field, 1);",
        "throw new Exception(\"after \" + field);",
        "assert field < 3;",
        "while (field < 3) field++;",
        "System.out.println(field == 2 ? list.remove(0) : list.get(0));",
      })
  void aFieldOnWhichSomethingDependsIsNeeded(String statements) {
    assertThat(PrintedValues.of(program(statements), false).fields()).doesNotContain("Mine.field");
  }

  /** Whether the local variable counts at the end of the method. */
  private static boolean isOnlyPrinted(String statements) {
    Program program = program(statements);
    MethodNode method =
        Program.method(program.classes().iterator().next(), "run", "(LMine;I)V").orElseThrow();
    PrintedValues printed = PrintedValues.of(program, false);
    AbstractInsnNode[] code = method.instructions.toArray();
    int first =
        Arrays.asList(code)
            .indexOf(
                Arrays.stream(code)
                    .filter(each -> each instanceof VarInsnNode store && store.var == 2)
                    .findFirst()
                    .orElseThrow());
    return printed.isOnlyPrinted(method, first + 1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local += 2; System.out.println(local);",
        "for (int i = 0; i < 3; i++) { local += list.remove(0); } log(\"sum \" + local);",
        "mine.add(local); System.out.println(mine.ofObject);",
        "other = local;",
      })
  void aLocalVariableThatIsOnlyPrintedIsNotNeeded(String statements) {
    assertThat(isOnlyPrinted(statements)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (; local < 3; local++) { other++; }",
        "mine.add(local); if (mine.ofObject > 4) log(text);",
        "list.add(local);",
        "any = local;",
        "other = local; use(other);",
        "local = same(local); use(local);",
      })
  void aLocalVariableOnWhichSomethingDependsIsNeeded(String statements) {
    assertThat(isOnlyPrinted(statements)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"other = 1;", "System.out.println(local);"})
  void withoutAnalysisAllValuesCount(String statements) {
    Program program = program(statements);
    MethodNode method =
        Program.method(program.classes().iterator().next(), "run", "(LMine;I)V").orElseThrow();
    assertThat(PrintedValues.none().fields()).isEmpty();
    assertThat(PrintedValues.none().isOnlyPrinted(method, 2, 2)).isFalse();
  }
}
