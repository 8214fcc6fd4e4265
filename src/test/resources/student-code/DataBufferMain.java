/* Homework 2, bounded buffer. The writer is synchronized. */
class DataBuffer {
  private int[] data;
  private int in;
  private int out;
  private volatile int count;

  DataBuffer(int size) {
    data = new int[size];
  }

  synchronized void write(int value) {
    while (count == data.length) {
      Thread.yield();
    }
    data[in] = value;
    in = (in + 1) % data.length;
    count++;
  }

  int read() {
    while (count == 0) {
      Thread.yield();
    }
    int value = data[out];
    out = (out + 1) % data.length;
    count--;
    return value;
  }
}

class Writer extends Thread {
  DataBuffer buffer;

  Writer(DataBuffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public void run() {
    for (int i = 1; i <= 2000; i++) {
      buffer.write(i);
    }
    System.out.println("writer finished");
  }
}

class Reader extends Thread {
  DataBuffer buffer;

  Reader(DataBuffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public void run() {
    long sum = 0;
    for (int i = 1; i <= 2000; i++) {
      sum += buffer.read();
    }
    System.out.println("reader finished, sum=" + sum + ", expected " + (2000 * 2001 / 2));
  }
}

public class DataBufferMain {
  public static void main(String[] args) {
    DataBuffer buffer = new DataBuffer(10);
    new Writer(buffer).start();
    new Reader(buffer).start();
  }
}
