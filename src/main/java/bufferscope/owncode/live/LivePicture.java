package bufferscope.owncode.live;

import java.util.List;

/**
 * What a live run shows of the code in a file, in the names that a search gives to its objects.
 *
 * @param store what has the items
 * @param place the name of the array, collection or field that has them; empty if none is known
 * @param put the field with the index of the element that is written next; empty if there is none
 * @param take the field with the index of the element that is read next; empty if there is none
 * @param locks the locks, conditions and semaphores, in the order in which the code uses them
 * @param numbers the fields of the buffer that are shown as numbers, in the same order
 * @param fixedCapacity the number of items that fit in, if the code fixes that; 0 if a run chooses
 *     it
 */
public record LivePicture(
    Store store,
    String place,
    String put,
    String take,
    List<String> locks,
    List<String> numbers,
    int fixedCapacity) {

  /** What has the items. */
  public enum Store {
    /** The elements of an array, between two indices. */
    ARRAY,
    COLLECTION,
    /** One field. */
    FIELD,
    /** It is not known: an item counts as stored from the end of its put to the end of its take. */
    UNKNOWN
  }

  public LivePicture {
    locks = List.copyOf(locks);
    numbers = List.copyOf(numbers);
  }
}
