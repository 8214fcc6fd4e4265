package bufferscope.owncode.live;

import bufferscope.event.CellEvent;
import bufferscope.event.Event;
import bufferscope.owncode.twin.ObjectNames;
import bufferscope.owncode.twin.Site;
import bufferscope.sync.live.Probe;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the buffer that hold numbers. Each read and each write is reported in one step with
 * the access, since there may be no lock to order them.
 */
final class ShownNumbers {
  private final Probe probe;
  private final List<Site> sites;
  private final LivePicture picture;
  private final Map<Integer, Field> fields = new ConcurrentHashMap<>();
  private @Nullable Object buffer;
  private BiConsumer<String, Integer> onWrite = (name, value) -> {};

  ShownNumbers(Probe probe, List<Site> sites, LivePicture picture) {
    this.probe = probe;
    this.sites = sites;
    this.picture = picture;
  }

  /** Sets what is done after a write, with the name of the field and its value. */
  void setOnWrite(BiConsumer<String, Integer> action) {
    onWrite = action;
  }

  /** Emits the numbers of the buffer, and of the classes, which are the roots. */
  void create(IdentityHashMap<Object, String> roots) {
    Map<String, Integer> found = new HashMap<>();
    roots.forEach(
        (root, name) -> {
          boolean ofClass = root instanceof Class;
          if (!ofClass && name.equals(ObjectNames.THE_BUFFER)) {
            buffer = root;
          }
          Class<?> type = ofClass ? (Class<?>) root : root.getClass();
          for (Class<?> each = type; each != null; each = ofClass ? null : each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
              if (Modifier.isStatic(field.getModifiers()) == ofClass && isShown(field)) {
                field.setAccessible(true);
                found.put(field.getName(), FieldAccess.number(field, ofClass ? null : root));
              }
            }
          }
        });
    picture.numbers().stream()
        .filter(found::containsKey)
        .forEach(
            name ->
                probe.emit(
                    new CellEvent.CellCreated(
                        probe.now(),
                        Event.NO_THREAD,
                        name,
                        Objects.requireNonNull(found.get(name)))));
  }

  private boolean isShown(Field field) {
    Class<?> type = field.getType();
    boolean isNumber =
        type.isPrimitive() && type != long.class && type != float.class && type != double.class;
    return isNumber && picture.numbers().contains(field.getName());
  }

  int read(@Nullable Object owner, Class<?> type, int site) {
    Field field = field(type, site);
    if (owner != null && owner != buffer) {
      return FieldAccess.number(field, owner);
    }
    probe.reach();
    int value;
    synchronized (this) {
      value = FieldAccess.number(field, owner);
      probe.emit(new CellEvent.CellRead(probe.now(), probe.thread(), field.getName(), value));
    }
    probe.dwell();
    return value;
  }

  void write(@Nullable Object owner, Class<?> type, int value, int site) {
    Field field = field(type, site);
    if (owner != null && owner != buffer) {
      FieldAccess.set(field, owner, value);
      return;
    }
    probe.reach();
    synchronized (this) {
      FieldAccess.set(field, owner, value);
      int written = FieldAccess.number(field, owner);
      probe.emit(new CellEvent.CellWritten(probe.now(), probe.thread(), field.getName(), written));
      onWrite.accept(field.getName(), written);
    }
    probe.dwell();
  }

  /** Returns the field that the instruction at that site means. */
  Field field(Class<?> type, int site) {
    return fields.computeIfAbsent(site, each -> FieldAccess.find(type, sites.get(each)));
  }
}
