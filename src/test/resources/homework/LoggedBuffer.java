package edu.uni.os;

import java.util.Stack;
import java.util.logging.Level;
import java.util.logging.Logger;

public class LoggedBuffer {
  private static final Logger LOG = Logger.getLogger(LoggedBuffer.class.getName());
  private final Stack<Integer> stack = new Stack<Integer>();
  private final int max;

  public LoggedBuffer(int max) {
    this.max = max;
  }

  public synchronized void push(int v) {
    if (stack.size() >= max) {
      try {
        wait();
      } catch (InterruptedException ex) {
        Logger.getLogger(LoggedBuffer.class.getName()).log(Level.SEVERE, null, ex);
      }
    }
    stack.push(v);
    LOG.info("pushed " + v);
    notifyAll();
  }

  public synchronized int pop() {
    if (stack.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException ex) {
        LOG.log(Level.WARNING, "interrupted", ex);
      }
    }
    int v = stack.pop();
    LOG.fine(() -> "popped " + v);
    notifyAll();
    return v;
  }
}
