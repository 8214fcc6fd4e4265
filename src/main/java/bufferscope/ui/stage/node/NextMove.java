package bufferscope.ui.stage.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next move of a thread when the user lets it move, or the reason why it cannot move.
 *
 * @param key the number of its key; "" if it cannot move
 * @param wordings ever shorter texts, of which the first that fits is shown
 * @param about the full text, for tooltip and screen reader
 * @param action lets the thread move; null if it cannot
 * @param onward lets it go on until it blocks or its put or take is done; null if it cannot move
 */
public record NextMove(
    int thread,
    String key,
    List<String> wordings,
    String about,
    @Nullable Runnable action,
    @Nullable Runnable onward) {}
