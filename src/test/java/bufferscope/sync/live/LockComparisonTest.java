package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A traced lock and its conditions do what a {@link ReentrantLock} and its conditions do. */
@SuppressWarnings({
  "WaitNotInLoop",
  "LockNotBeforeTry",
  "NullAway",
  "JavaUtilDate"
}) // misuse is compared too
final class LockComparisonTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  /** An act on a lock and one of its conditions. */
  private interface Act {
    void on(Subject subject) throws Exception;
  }

  private static final Map<String, Act> ACTS = new TreeMap<>();

  static {
    ACTS.put("hold counts", LockComparisonTest::holdCounts);
    ACTS.put("lock attempts of another thread", LockComparisonTest::attempts);
    ACTS.put("lock attempts when interrupted", LockComparisonTest::interruptedAttempts);
    ACTS.put("interrupts in the entry queue", LockComparisonTest::interruptsInEntryQueue);
    ACTS.put("the entry queue", LockComparisonTest::entryQueue);
    ACTS.put("calls without the lock", LockComparisonTest::withoutTheLock);
    ACTS.put("waits when interrupted", LockComparisonTest::interruptedWaits);
    ACTS.put("a wait gives the lock back wholly", LockComparisonTest::nestedWait);
    ACTS.put("signals in the order of the waits", LockComparisonTest::signals);
    ACTS.put("signalAll in the order of the waits", LockComparisonTest::signalAll);
    ACTS.put("signals without a wait are lost", LockComparisonTest::lostSignal);
    ACTS.put("an interrupt before a signal", LockComparisonTest::interruptBeforeSignal);
    ACTS.put("an interrupt after a signal", LockComparisonTest::interruptAfterSignal);
    ACTS.put("a time-out before a signal", LockComparisonTest::timeOutBeforeSignal);
    ACTS.put("an interrupt of awaitUninterruptibly", LockComparisonTest::uninterruptible);
    ACTS.put("times that are over at once", LockComparisonTest::noTime);
    ACTS.put("times without end", LockComparisonTest::endlessTime);
    ACTS.put("the length of the wait set", LockComparisonTest::waitSet);
    ACTS.put("conditions of others", LockComparisonTest::strangers);
    ACTS.put("missing arguments", LockComparisonTest::missingArguments);
  }

  static Stream<Arguments> acts() {
    return ACTS.keySet().stream()
        .flatMap(name -> Stream.of(true, false).map(fair -> Arguments.of(name, fair)));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void doesWhatTheJdkDoes(String name, boolean fair) throws Exception {
    ReentrantLock plain = new ReentrantLock(fair);
    Subject jdk = new Subject(threads, plain, plain.newCondition());
    ACTS.get(name).on(jdk);

    TracedSync sync = new TracedSync(new RecordingProbe(), fair);
    TracedLock lock = (TracedLock) sync.lock("lock");
    Subject traced = new Subject(threads, lock, sync.condition(lock, "ready"));
    ACTS.get(name).on(traced);

    assertThat(traced.log).isNotEmpty().isEqualTo(jdk.log);
  }

  /** A lock, a condition, and what came of it. */
  private record Subject(
      TestThreads threads, ReentrantLock lock, Condition condition, List<Object> log) {
    Subject(TestThreads threads, ReentrantLock lock, Condition condition) {
      this(threads, lock, condition, Collections.synchronizedList(new ArrayList<>()));
    }

    void saw(Object... what) {
      log.addAll(List.of(what));
    }

    /** Logs what is thrown, and whether the thread is interrupted then. */
    void attempt(String name, Body body) {
      String outcome = "returns";
      try {
        body.run();
      } catch (Exception e) {
        outcome = e.getClass().getSimpleName();
      }
      saw(name, outcome, Thread.interrupted(), lock.getHoldCount());
      while (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }

    void locked(Body body) throws Exception {
      lock.lock();
      try {
        body.run();
      } finally {
        lock.unlock();
      }
    }

    /** A thread in the wait set, which logs its name when it goes on. */
    Thread waiting(String name, Body wait) throws Exception {
      int before = length();
      Thread thread =
          threads.start(
              () ->
                  attempt(
                      name,
                      () -> {
                        lock.lock();
                        wait.run();
                      }));
      TestThreads.awaitUntil(() -> length() == before + 1);
      return thread;
    }

    int length() throws Exception {
      lock.lock();
      try {
        return lock.getWaitQueueLength(condition);
      } finally {
        lock.unlock();
      }
    }

    /** A thread in the entry queue; call it while holding the lock. */
    Thread queueing(String name, Body acquire) {
      Thread thread = threads.start(() -> attempt(name, acquire));
      awaitQueued(thread);
      return thread;
    }

    void awaitQueued(Thread thread) {
      TestThreads.awaitUntil(() -> lock.hasQueuedThread(thread));
    }
  }

  private static void holdCounts(Subject s) {
    s.saw(s.lock.isLocked(), s.lock.getHoldCount(), s.lock.isFair());
    s.lock.lock();
    s.lock.lock();
    s.saw(s.lock.tryLock(), s.lock.getHoldCount(), s.lock.isHeldByCurrentThread());
    s.lock.unlock();
    s.lock.unlock();
    s.saw(s.lock.isLocked(), s.lock.getHoldCount());
    s.lock.unlock();
    s.saw(s.lock.isLocked(), s.lock.isHeldByCurrentThread());
    s.attempt("unlock", s.lock::unlock);
  }

  private static void attempts(Subject s) throws Exception {
    s.locked(
        () ->
            s.threads.join(
                s.threads.start(
                    () -> {
                      s.saw(s.lock.tryLock(), s.lock.tryLock(0, TimeUnit.SECONDS));
                      s.saw(s.lock.tryLock(1, TimeUnit.MILLISECONDS));
                      s.saw(s.lock.tryLock(Long.MIN_VALUE, TimeUnit.DAYS));
                      s.attempt("unlock", s.lock::unlock);
                    })));
    s.saw(s.lock.tryLock(1, TimeUnit.DAYS), s.lock.getHoldCount());
    s.lock.unlock();
  }

  private static void interruptedAttempts(Subject s) {
    for (boolean held : List.of(false, true)) {
      List<Body> attempts =
          List.of(
              s.lock::lock,
              s.lock::lockInterruptibly,
              s.lock::tryLock,
              () -> s.lock.tryLock(1, TimeUnit.DAYS));
      for (Body attempt : attempts) {
        s.attempt(
            "interrupted",
            () -> {
              if (held) {
                s.lock.lock();
              }
              Thread.currentThread().interrupt();
              attempt.run();
            });
      }
    }
  }

  private static void interruptsInEntryQueue(Subject s) throws Exception {
    List<Thread> queueing = new ArrayList<>();
    s.locked(
        () -> {
          for (Body acquire :
              List.<Body>of(s.lock::lockInterruptibly, () -> s.lock.tryLock(1, TimeUnit.DAYS))) {
            Thread thread = s.queueing("ends", acquire);
            thread.interrupt();
            s.threads.join(thread);
          }
          Thread patient = s.queueing("stays", s.lock::lock);
          patient.interrupt();
          queueing.add(patient);
          s.saw(s.lock.hasQueuedThread(patient));
        });
    s.threads.join(queueing.get(0));
  }

  private static void entryQueue(Subject s) throws Exception {
    List<Thread> queue = new ArrayList<>();
    s.locked(
        () -> {
          for (String name : List.of("first", "second", "third")) {
            queue.add(s.queueing(name, s.lock::lock));
            s.saw(s.lock.getQueueLength(), s.lock.hasQueuedThreads());
          }
        });
    s.threads.join(queue.toArray(Thread[]::new));
  }

  private static void withoutTheLock(Subject s) throws Exception {
    s.attempt("await", s.condition::await);
    s.attempt("awaitUninterruptibly", s.condition::awaitUninterruptibly);
    s.attempt("awaitNanos", () -> s.condition.awaitNanos(1));
    s.attempt("await in time", () -> s.condition.await(1, TimeUnit.NANOSECONDS));
    s.attempt("awaitUntil", () -> s.condition.awaitUntil(new Date(0)));
    s.attempt("signal", s.condition::signal);
    s.attempt("signalAll", s.condition::signalAll);
    s.attempt("hasWaiters", () -> s.lock.hasWaiters(s.condition));
    s.attempt("getWaitQueueLength", () -> s.lock.getWaitQueueLength(s.condition));
    s.locked(() -> s.threads.join(s.threads.start(() -> s.attempt("other", s.condition::signal))));
  }

  private static void interruptedWaits(Subject s) {
    for (boolean held : List.of(false, true)) {
      for (Body wait :
          List.<Body>of(
              s.condition::await,
              () -> s.condition.awaitNanos(1),
              () -> s.condition.await(1, TimeUnit.DAYS),
              () -> s.condition.awaitUntil(new Date(0)))) {
        s.attempt(
            "interrupted",
            () -> {
              if (held) {
                s.lock.lock();
              }
              Thread.currentThread().interrupt();
              wait.run();
            });
      }
    }
  }

  private static void nestedWait(Subject s) throws Exception {
    Thread waiter =
        s.waiting(
            "nested",
            () -> {
              s.lock.lock();
              s.lock.lock();
              s.condition.await();
            });
    s.saw(s.lock.isLocked());
    s.locked(s.condition::signal);
    s.threads.join(waiter);
  }

  private static List<Thread> threeWaits(Subject s) throws Exception {
    return List.of(
        s.waiting("first", s.condition::await),
        s.waiting("second", () -> s.condition.await(1, TimeUnit.DAYS)),
        s.waiting("third", s.condition::awaitUninterruptibly));
  }

  private static void signals(Subject s) throws Exception {
    for (Thread next : threeWaits(s)) {
      s.locked(s.condition::signal);
      s.threads.join(next);
      s.saw(s.length());
    }
  }

  private static void signalAll(Subject s) throws Exception {
    List<Thread> waiters = threeWaits(s);
    s.locked(
        () -> {
          s.condition.signalAll();
          s.saw(s.lock.getQueueLength(), s.lock.getWaitQueueLength(s.condition));
        });
    s.threads.join(waiters.toArray(Thread[]::new));
  }

  private static void lostSignal(Subject s) throws Exception {
    s.locked(s.condition::signal);
    s.locked(s.condition::signalAll);
    Thread waiter = s.waiting("waiter", s.condition::await);
    s.saw(s.length());
    s.locked(s.condition::signal);
    s.threads.join(waiter);
  }

  /** The signal goes to the second thread, since the first does not wait any more. */
  private static void interruptBeforeSignal(Subject s) throws Exception {
    for (Body wait : List.<Body>of(s.condition::await, () -> s.condition.awaitNanos(1L << 60))) {
      Thread first = s.waiting("first", wait);
      Thread second = s.waiting("second", s.condition::await);
      s.locked(
          () -> {
            first.interrupt();
            s.awaitQueued(first);
            s.saw(s.lock.getWaitQueueLength(s.condition));
            s.condition.signal();
            s.saw(s.lock.getWaitQueueLength(s.condition));
          });
      s.threads.join(first, second);
    }
  }

  private static void interruptAfterSignal(Subject s) throws Exception {
    for (Body wait : List.<Body>of(s.condition::await, () -> s.condition.awaitNanos(1L << 60))) {
      Thread first = s.waiting("first", wait);
      s.locked(
          () -> {
            s.condition.signal();
            first.interrupt();
          });
      s.threads.join(first);
    }
  }

  /** The signal goes to the second thread, since the first is out of time and wants the lock. */
  private static void timeOutBeforeSignal(Subject s) throws Exception {
    List<Thread> both = new ArrayList<>();
    s.locked(
        () -> {
          both.add(s.queueing("first", () -> s.saw("in time: " + waitShortly(s))));
          both.add(s.queueing("second", () -> lockAndWait(s)));
        });
    TestThreads.awaitUntil(() -> both.stream().noneMatch(s.lock::hasQueuedThread));
    s.locked(
        () -> {
          Thread first = both.get(0);
          TestThreads.awaitUntil(() -> s.lock.hasQueuedThread(first) || !first.isAlive());
          s.condition.signal();
        });
    s.threads.join(both.toArray(Thread[]::new));
  }

  private static boolean waitShortly(Subject s) throws InterruptedException {
    s.lock.lock();
    return s.condition.await(5, TimeUnit.MILLISECONDS);
  }

  private static void lockAndWait(Subject s) throws InterruptedException {
    s.lock.lock();
    s.condition.await();
  }

  private static void uninterruptible(Subject s) throws Exception {
    Thread waiter = s.waiting("patient", s.condition::awaitUninterruptibly);
    waiter.interrupt();
    s.threads.assertBlocks(waiter);
    s.saw(s.length());
    s.locked(s.condition::signal);
    s.threads.join(waiter);
  }

  private static void noTime(Subject s) throws Exception {
    s.locked(
        () -> {
          for (long nanos : List.of(1L, 0L, -1L, Long.MIN_VALUE + 1, Long.MIN_VALUE)) {
            s.saw(s.condition.awaitNanos(nanos) <= Math.min(0, nanos));
            s.saw(s.condition.await(nanos, TimeUnit.NANOSECONDS));
          }
          s.saw(s.condition.await(Long.MIN_VALUE, TimeUnit.DAYS));
          s.saw(s.condition.awaitUntil(new Date(0)));
          s.saw(s.condition.awaitUntil(new Date(Long.MIN_VALUE)), s.lock.getHoldCount());
        });
  }

  private static void endlessTime(Subject s) throws Exception {
    List<Thread> waiters =
        List.of(
            s.waiting("nanos", () -> s.saw(s.condition.awaitNanos(Long.MAX_VALUE) > 1L << 60)),
            s.waiting("days", () -> s.saw(s.condition.await(Long.MAX_VALUE, TimeUnit.DAYS))),
            s.waiting("until", () -> s.saw(s.condition.awaitUntil(new Date(Long.MAX_VALUE)))));
    for (Thread waiter : waiters) {
      s.locked(s.condition::signal);
      s.threads.join(waiter);
    }
  }

  private static void waitSet(Subject s) throws Exception {
    List<Thread> waiters = threeWaits(s);
    for (int i = 0; i < 3; i++) {
      s.locked(
          () -> {
            s.saw(s.lock.hasWaiters(s.condition), s.lock.getWaitQueueLength(s.condition));
            s.condition.signal();
            s.saw(s.lock.hasWaiters(s.condition), s.lock.getWaitQueueLength(s.condition));
          });
      s.threads.join(waiters.get(i));
    }
  }

  private static void strangers(Subject s) throws Exception {
    TracedSync other = new TracedSync(new RecordingProbe(), false);
    for (Condition stranger :
        List.of(new ReentrantLock().newCondition(), other.condition(other.lock("lock"), "other"))) {
      for (boolean held : List.of(false, true)) {
        for (Body look :
            List.<Body>of(
                () -> s.lock.hasWaiters(stranger), () -> s.lock.getWaitQueueLength(stranger))) {
          s.attempt(
              "look",
              () -> {
                if (held) {
                  s.lock.lock();
                }
                look.run();
              });
        }
      }
    }
  }

  private static void missingArguments(Subject s) {
    s.attempt("hasWaiters", () -> s.lock.hasWaiters(null));
    s.attempt("getWaitQueueLength", () -> s.lock.getWaitQueueLength(null));
    s.attempt("tryLock", () -> s.lock.tryLock(1, null));
    s.attempt("await", () -> s.condition.await(1, null));
    s.attempt("awaitUntil", () -> s.condition.awaitUntil(null));
  }
}
