package practica3;

// Practica 3 - Concurrencia: buzon con un solo mensaje
class Buzon {
  private int mensaje;
  private boolean hayMensaje = false;

  public synchronized void poner(int m) {
    while (hayMensaje) {
      try {
        wait();
      } catch (InterruptedException e) {
        e.printStackTrace();
      }
    }
    mensaje = m;
    hayMensaje = true;
    System.out.println(Thread.currentThread().getName() + " pone " + m);
    notify(); // aviso de que ya hay mensaje
  }

  public synchronized int sacar() {
    while (!hayMensaje) {
      try {
        wait();
      } catch (InterruptedException e) {
        e.printStackTrace();
      }
    }
    hayMensaje = false;
    System.out.println(Thread.currentThread().getName() + " saca " + mensaje);
    notify(); // aviso de que el buzon esta libre
    return mensaje;
  }
}

class Cartero extends Thread {
  private Buzon buzon;
  private int n;

  public Cartero(Buzon b, int n) {
    super("Cartero");
    buzon = b;
    this.n = n;
  }

  public void run() {
    for (int i = 1; i <= n; i++) {
      buzon.poner(i);
    }
  }
}

class Vecino extends Thread {
  private Buzon buzon;
  private int n;

  public Vecino(Buzon b, int id, int n) {
    super("Vecino-" + id);
    buzon = b;
    this.n = n;
  }

  public void run() {
    int suma = 0;
    for (int i = 0; i < n; i++) {
      suma += buzon.sacar();
    }
    System.out.println(getName() + " termina, suma = " + suma);
  }
}

public class PracticaBuzon {
  public static void main(String[] args) throws InterruptedException {
    Buzon b = new Buzon();
    Thread c = new Cartero(b, 10);
    Thread v1 = new Vecino(b, 1, 5);
    Thread v2 = new Vecino(b, 2, 5);
    v1.start();
    v2.start();
    c.start();
    c.join();
    v1.join();
    v2.join();
    System.out.println("Fin");
  }
}
