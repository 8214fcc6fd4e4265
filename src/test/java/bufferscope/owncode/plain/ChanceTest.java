package bufferscope.owncode.plain;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.owncode.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChanceTest {
  /** The number of the line with the statements. */
  private static final int LINE = 28;

  private static Chance chance(String statements) {
    String text =
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        class Mine {
          record Box(int number) {}
          interface Holder { int get(); }
          static final Integer END = -1;
          static final Integer FIVE = 5;
          static int number;
          static int other;
          static final int[] numbers = new int[2];
          static final Deque<Integer> queue = new ArrayDeque<>();
          static final AtomicInteger atomic = new AtomicInteger();
          static final Random random = new Random();
          static int chance() { return random.nextInt(10); }
          static int same(int x) { return x; }
          static void put(int x) { queue.add(x); }
          static void set(int x) { number = x; }
          static void at(int x) { Mine.other = numbers[x]; }

          static final class Reader {
            private final int end;
            Reader(int end) { this.end = end; }
            boolean isEnd(Integer it) { return it.equals(end); }
          }

          public static void main(String[] args) throws Exception {
            STATEMENTS
          }
        }
        """
            .replace("STATEMENTS", statements);
    Program program = new Program(Compiler.compile(Path.of("Mine.java"), text).values());
    Reachable reachable = new Reachable(program);
    for (var type : program.classes()) {
      Program.method(type, "main", "([Ljava/lang/String;)V")
          .ifPresent(main -> reachable.add(type, main));
    }
    return new Chance(program, reachable.members(), true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (chance() > 5) number = 1;",
        "int x = chance(); if (x == 5) number = 1;",
        "set(chance()); if (number == 1) other = 2;",
        "put(chance()); if (queue.remove() == 1) other = 2;",
        "put(chance()); while (!queue.isEmpty()) if (queue.poll().equals(1)) other = 2;",
        "atomic.set(chance()); if (atomic.get() == 1) other = 2;",
        "numbers[0] = chance(); if (numbers[1] == 1) other = 2;",
        "numbers[chance()] = 1;",
        "int[] made = new int[chance()];",
        "other = 7 / chance();",
        "switch (same(chance())) { case 1: other = 2; }",
        "Box box = new Box(chance()); if (box.number() == 1) other = 2;",
        "Box box = new Box(chance()); if (box.toString().isEmpty()) other = 2;",
        "String text = \"\" + new Box(chance()); if (text.isEmpty()) other = 2;",
        "String text = String.format(\"%d\", chance()); if (text.isEmpty()) other = 2;",
        "var text = new StringBuilder(); text.append(chance()); if (text.length() == 1) other = 2;",
        "int x = chance(); Runnable run = () -> { if (x == 1) other = 2; }; run.run();",
        "int x = chance(); Holder it = () -> x; if (it.get() == 1) other = 2;",
        "put(chance()); queue.forEach(x -> { if (x == 1) other = 2; });",
        "put(chance()); for (int x : queue) { if (x == 1) other = 2; }",
        "new PriorityQueue<Integer>().add(chance());",
        "new HashMap<Integer, Integer>().put(chance(), 1);",
        "queue.contains(chance());",
        "new Semaphore(chance());",
        "new Semaphore(1).acquire(chance());",
        "synchronized ((Object) chance()) { other = 2; }",
        "if (Math.random() < 0.5) other = 2;",
        "put(chance()); if (queue.remove() == number) other = 2;",
        "put(chance()); if (queue.remove().equals(FIVE)) other = 2;",
        "put(chance()); new Reader(10); if (new Reader(5).end == queue.remove()) other = 2;",
        "int x = random.nextInt(10); if ((x = x - 11) == -2) other = 2;",
        "int x = chance(); for (int i = 0; i < 9; i++) { x++; } if (x == 20) other = 2;",
        "int x = random.nextInt(10); for (int i = 0; i < 9; i++) { x = x + 3; } if (x == 20) other = 2;",
        "if (random.nextGaussian() > 5) other = 2;",
        "int x = random.nextInt(number); if (x == 20) other = 2;",
        "if ((short) (chance() + 65536) == 3) other = 2;",
        "int x = (int) (Math.random() + 0.5); if (x == 0) other = 2;",
        "Box box = new Box(chance() + 1); if (box.equals(new Box(3))) other = 2;",
        "if (UUID.randomUUID().toString().isEmpty()) other = 2;",
        "Callable<Integer> call = () -> chance(); var pool = Executors.newFixedThreadPool(1);"
            + " if (pool.submit(call).get() == 1) other = 2;",
      })
  void aNumberThatDecidesIsFoundWithItsLine(String statements) {
    assertThat(chance(statements).decidedByNumber()).contains(LINE);
  }

  @Test
  void aNumberThatDecidesElsewhereIsFoundWithThatLine() {
    assertThat(chance("at(chance());").decidedByNumber()).containsExactly(19);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "put(chance()); Integer x = queue.poll(); if (x != null) System.out.println(x);",
        "put(chance()); if (queue.size() == 1) other = 2;",
        "set(chance()); other += number;",
        "numbers[0] = chance(); System.out.println(Arrays.toString(numbers) + numbers[0]);",
        "int pause = chance() * 10 % 7; Thread.sleep(pause); TimeUnit.SECONDS.sleep(chance());",
        "put(chance()); queue.offer(1); System.out.println(\"queue \" + queue);",
        "put(chance()); put(-1); if (queue.remove() == -1) other = 2;",
        "put(chance()); if (queue.remove() == Integer.MAX_VALUE) other = 2;",
        "put(chance()); put(END); if (queue.remove().equals(END)) other = 2;",
        "put(chance()); put(10); if (new Reader(10).isEnd(queue.remove())) other = 2;",
        "int x = ThreadLocalRandom.current().nextInt(5, 9) + 1; if (x < 6 || x > 9) other = 2;",
        "int x = (int) (Math.random() * 100); if (x < 0) other = 2;",
        "long x = random.nextInt(7) * 3; if (x > 19) other = 2;",
        "long begin = System.currentTimeMillis(); System.out.println(System.nanoTime() - begin);",
        "System.out.println(new Box(chance()) + \" \" + java.time.LocalTime.now());",
      })
  void aNumberThatIsOnlyPassedOnDoesNotDecide(String statements) {
    Chance chance = chance(statements);
    assertThat(chance.decidedByNumber()).isEmpty();
    assertThat(chance.isDecidedByClock()).isFalse();
  }

  @Test
  void aClockThatDecidesIsFound() {
    String loop = "long end = System.nanoTime() + 1000; while (System.nanoTime() < end) other = 2;";
    assertThat(chance(loop).isDecidedByClock()).isTrue();
    assertThat(chance(loop).decidedByNumber()).isEmpty();
  }
}
