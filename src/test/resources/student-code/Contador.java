import java.util.Scanner;

public class Contador {
  private Integer count = 0; // cuantos hay, y tambien el candado
  private int[] datos;
  private int entra = 0;
  private int sale = 0;

  public Contador(int max) {
    datos = new int[max];
  }

  public void meter(int x) {
    while (true) {
      synchronized (count) {
        if (count < datos.length) {
          datos[entra] = x;
          entra = (entra + 1) % datos.length;
          count++;
          return;
        }
      }
      Thread.yield();
    }
  }

  public int sacar() {
    while (true) {
      synchronized (count) {
        if (count > 0) {
          int x = datos[sale];
          sale = (sale + 1) % datos.length;
          count--;
          return x;
        }
      }
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    int n = 5000;
    if (args.length > 0) {
      n = new Scanner(args[0]).nextInt();
    }
    final int veces = n;
    final Contador c = new Contador(4);
    new Thread(
            () -> {
              for (int i = 0; i < veces; i++) {
                c.meter(i);
              }
              System.out.println("productor: listo");
            })
        .start();
    new Thread(
            () -> {
              int malos = 0;
              for (int i = 0; i < veces; i++) {
                if (c.sacar() != i) malos++;
              }
              System.out.println("consumidor: listo, malos = " + malos);
            })
        .start();
  }
}
