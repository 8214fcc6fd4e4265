package bufferscope.ui.stage.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does when the person lets it move, or what keeps it from moving.
 *
 * @param key the number of its key; "" if it cannot move
 * @param wordings the same in fewer and fewer words, of which the first that fits is shown
 * @param about all of it, for tooltip and screen reader
 * @param action lets it move; null if it cannot
 */
public record NextMove(
    int thread, String key, List<String> wordings, String about, @Nullable Runnable action) {}
