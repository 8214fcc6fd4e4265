package bufferscope.owncode.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The objects that the present call has made and that no other thread can reach, with the order in
 * which they were made and changed.
 */
final class AloneObjects {
  /** Stands for what is older than all objects of the call. */
  private static final int OLDEST = 0;

  private final IdentityHashMap<Object, Integer> births = new IdentityHashMap<>();

  /** The births of the objects that were changed, in the order of the changes. */
  private final List<Integer> changes = new ArrayList<>();

  private int made;

  /** A moment of the call. */
  final class CallMoment {
    private final int birth = made;
    private int seen = changes.size();
    private boolean changed;

    /** Returns true if an object that existed at the moment has been changed since. */
    boolean isPast() {
      for (; seen < changes.size() && !changed; seen++) {
        changed = changes.get(seen) <= birth;
      }
      return changed;
    }
  }

  /** Begins a call. */
  void clear() {
    births.clear();
    changes.clear();
    made = 0;
  }

  CallMoment now() {
    return new CallMoment();
  }

  /** Records that the call has made the object; returns false if it has done so before. */
  boolean add(Object object) {
    return births.putIfAbsent(object, ++made) == null;
  }

  /** Records a change of the object. */
  void change(Object object) {
    changes.add(births.getOrDefault(object, OLDEST));
  }

  /** Records a change of something that may have existed from the beginning. */
  void changeAny() {
    changes.add(OLDEST);
  }

  boolean contains(Object object) {
    return births.containsKey(object);
  }

  /** Records that others can reach the object; returns false if they could before. */
  boolean remove(Object object) {
    return births.remove(object) != null;
  }

  void removeAll(Collection<?> objects) {
    objects.forEach(births::remove);
  }
}
