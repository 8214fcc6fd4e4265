import java.util.PriorityQueue;

record Job(int pages, String owner) implements Comparable<Job> {
  @Override
  public int compareTo(Job other) {
    return Integer.compare(pages, other.pages);
  }
}

class Spooler {
  private final PriorityQueue<Job> jobs = new PriorityQueue<>();
  private final int max;

  Spooler(int max) {
    this.max = max;
  }

  synchronized void submit(Job job) throws InterruptedException {
    while (jobs.size() == max) wait();
    jobs.add(job);
    notifyAll();
  }

  synchronized Job next() throws InterruptedException {
    while (jobs.isEmpty()) wait();
    var job = jobs.poll();
    notifyAll();
    return job;
  }
}

public class PrintJobs {
  public static void main(String[] args) {
    var spooler = new Spooler(2);
    for (var user : new String[] {"anna", "bob"}) {
      new Thread(
              () -> {
                for (int i = 2; i >= 1; i--) {
                  try {
                    spooler.submit(new Job(10 * i, user));
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              })
          .start();
    }
    new Thread(
            () -> {
              for (int i = 0; i < 4; i++) {
                try {
                  System.out.println("printing " + spooler.next());
                } catch (InterruptedException e) {
                  return;
                }
              }
            })
        .start();
  }
}
