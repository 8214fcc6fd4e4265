package bufferscope.work.safeguard;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The seals of items (HMAC-SHA256), each made with the key of one producer. The access to the
 * buffer holds all keys.
 *
 * <p>A seal is for one delivery. An item that a consumer returns to the buffer gets another seal,
 * so that a replay of its first delivery is not mistaken for it.
 */
final class Seals {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final char DELIVERY = '/';

  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, SecretKey> keys = new ConcurrentHashMap<>();
  private final Map<Integer, OpenDeliveries> openDeliveries = new ConcurrentHashMap<>();
  private final boolean on;
  private final int most;

  /**
   * Creates seals without keys.
   *
   * @param on whether items get seals; if not, no item is refused
   * @param most the maximum number of a producer's items between their put and their use
   */
  Seals(boolean on, int most) {
    this.on = on;
    this.most = most;
  }

  /** Returns the item with the seal of that producer, whichever maker the item names. */
  Item sealed(Item item, int producer) {
    if (!on) {
      return item;
    }
    return sealed(item, keys.computeIfAbsent(producer, id -> newKey()), 0);
  }

  private static Item sealed(Item item, SecretKey key, int delivery) {
    String seal = HexFormat.of().formatHex(hmac(item, key, delivery));
    return item.withSeal(delivery == 0 ? seal : seal + DELIVERY + delivery);
  }

  private SecretKey newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Opens the first delivery of an item, so that it can be used. Returns false if its seal is not
   * that of its maker, or if it was put before.
   */
  boolean open(Item item) {
    return isSealedBy(item, item.maker()) && openDeliveries(item).open(item.number());
  }

  /** Opens another delivery of an item that was taken; returns the item with the seal for it. */
  Item reopen(Item item) {
    SecretKey key = keys.get(item.maker());
    if (key == null) {
      return item;
    }
    int next = delivery(item) + 1;
    openDeliveries(item).reopen(item.number(), next);
    return sealed(item, key, next);
  }

  /** Closes this delivery of an item that was not stored, so that it cannot be used. */
  void close(Item item) {
    openDeliveries(item).close(item.number(), delivery(item));
  }

  /**
   * Closes this delivery. Returns the reason why the item must not be used, or null if it may be.
   */
  @Nullable Refusal refusal(Item item) {
    if (!on) {
      return null;
    }
    if (!isSealedBy(item, item.maker())) {
      return keys.keySet().stream().anyMatch(producer -> isSealedBy(item, producer))
          ? Refusal.FORGED
          : Refusal.ALTERED;
    }
    return openDeliveries(item).close(item.number(), delivery(item)) ? null : Refusal.REPLAYED;
  }

  private OpenDeliveries openDeliveries(Item item) {
    return openDeliveries.computeIfAbsent(item.maker(), maker -> new OpenDeliveries(most));
  }

  /**
   * Returns how often the item was returned to the buffer, by its seal; -1 if the seal has no
   * number.
   */
  private static int delivery(Item item) {
    int slash = item.seal().indexOf(DELIVERY);
    try {
      return slash < 0 ? 0 : Integer.parseUnsignedInt(item.seal().substring(slash + 1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private boolean isSealedBy(Item item, int producer) {
    SecretKey key = keys.get(producer);
    return key != null
        && MessageDigest.isEqual(
            sealed(item, key, delivery(item)).seal().getBytes(StandardCharsets.US_ASCII),
            item.seal().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] hmac(Item item, SecretKey key, int delivery) {
    byte[] text = item.text().getBytes(StandardCharsets.UTF_8);
    ByteBuffer message = ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES + text.length);
    message.putLong(item.number()).putInt(item.maker()).putLong(item.value());
    message.putInt(delivery).put(text);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
