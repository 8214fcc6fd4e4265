package bufferscope.work;

import bufferscope.event.Event.Refusal;
import bufferscope.event.Item;
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
 * The keys of the producers, and the seals (HMAC-SHA256) made with them. A key belongs to one
 * producer; those who check seals know all of them.
 */
final class Seals {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, SecretKey> keys = new ConcurrentHashMap<>();
  private final Map<Integer, SeenNumbers> seen = new ConcurrentHashMap<>();

  /** The item with the seal of that producer, whoever it says its maker is. */
  Item sealed(Item item, int producer) {
    SecretKey key = keys.computeIfAbsent(producer, id -> newKey());
    return item.withSeal(HexFormat.of().formatHex(hmac(item, key)));
  }

  private SecretKey newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new SecretKeySpec(key, ALGORITHM);
  }

  /** Why the item must not be used, or null if it may be; each may be used once. */
  @Nullable Refusal refusal(Item item) {
    if (!isSealedBy(item, item.maker())) {
      return keys.keySet().stream().anyMatch(producer -> isSealedBy(item, producer))
          ? Refusal.FORGED
          : Refusal.ALTERED;
    }
    return seen(item).add(item.number()) ? null : Refusal.REPLAYED;
  }

  /** The item goes back into the buffer and may be used once more. */
  void forget(Item item) {
    seen(item).forget(item.number());
  }

  private SeenNumbers seen(Item item) {
    return seen.computeIfAbsent(item.maker(), maker -> new SeenNumbers());
  }

  private boolean isSealedBy(Item item, int producer) {
    SecretKey key = keys.get(producer);
    return key != null
        && MessageDigest.isEqual(
            HexFormat.of().formatHex(hmac(item, key)).getBytes(StandardCharsets.US_ASCII),
            item.seal().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] hmac(Item item, SecretKey key) {
    byte[] text = item.text().getBytes(StandardCharsets.UTF_8);
    ByteBuffer message = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + text.length);
    message.putLong(item.number()).putInt(item.maker()).putLong(item.value()).put(text);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
