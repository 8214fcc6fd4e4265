package bufferscope.owncode.live;

import bufferscope.event.Item;
import bufferscope.sync.live.Probe;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What has the items of a buffer, as slots of the picture. */
public sealed interface ItemPlace permits ArrayPlace, CollectionPlace, FieldPlace, UnknownPlace {
  /** Returns the place that the picture names. */
  static ItemPlace of(LivePicture picture, Probe probe, RecentItems items, int slots) {
    return switch (picture.store()) {
      case ARRAY -> new ArrayPlace(picture, probe, items);
      case COLLECTION -> new CollectionPlace(probe, items, slots);
      case FIELD -> new FieldPlace(picture.place(), probe, items);
      case UNKNOWN -> new UnknownPlace(probe, slots);
    };
  }

  /**
   * Emits that the place was made.
   *
   * @param object the object that has the name of the place, if one has
   */
  void create(@Nullable Object object, IdentityHashMap<Object, String> roots);

  /** A put of the item begins. */
  default void putBegins(Item item) {}

  /** The put of the item has returned, and stored it. */
  default void putReturned(Item item) {}

  /**
   * A take has returned.
   *
   * @param item the item that it took; null if that is not known
   * @return the item that is taken in the picture; null if there is none
   */
  default @Nullable Item takeReturned(@Nullable Item item) {
    return item;
  }
}
