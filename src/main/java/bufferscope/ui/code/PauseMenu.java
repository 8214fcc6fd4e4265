package bufferscope.ui.code;

import bufferscope.event.Role;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.LinePause;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/** Lets the user choose which threads sleep at a line, and for how long. */
final class PauseMenu {
  private static final List<Duration> DURATIONS =
      List.of(
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));

  /** The maximum number of threads of a role in a menu that can be read. */
  private static final int MAX_THREADS = 6;

  private final Session session;

  PauseMenu(Session session) {
    this.session = session;
  }

  void open(CodeRow row) {
    if (session.settingsFixedProperty().get()) {
      return;
    }
    ContextMenu menu = new ContextMenu();
    menu.setId("pause-menu");
    for (Role role : List.of(Role.PRODUCER, Role.CONSUMER)) {
      int count = Math.min(MAX_THREADS, session.scenario().threads(role));
      for (int number = 1; number <= count; number++) {
        menu.getItems().add(threadMenu(role.threadName(number), row.line().number()));
      }
    }
    menu.show(row, Side.BOTTOM, 0, 0);
  }

  private Menu threadMenu(String thread, int line) {
    LinePause now = find(thread, line);
    TreeSet<Duration> durations = new TreeSet<>(DURATIONS);
    if (now != null) {
      durations.add(now.duration());
    }
    Menu menu = new Menu(Texts.of("code.menuThread", thread));
    menu.getItems().add(item(Texts.of("code.menuNoPause"), now == null, thread, line, null));
    for (Duration duration : durations) {
      String text = Texts.of("code.menuSeconds", duration.toMillis() / 1e3);
      boolean chosen = now != null && now.duration().equals(duration);
      menu.getItems().add(item(text, chosen, thread, line, duration));
    }
    return menu;
  }

  private RadioMenuItem item(
      String text, boolean chosen, String thread, int line, @Nullable Duration duration) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setSelected(chosen);
    boolean full = session.scenario().linePauses().size() >= Scenario.MAX_LINE_PAUSES;
    item.setDisable(full && duration != null && find(thread, line) == null);
    item.setOnAction(event -> set(thread, line, duration));
    return item;
  }

  private @Nullable LinePause find(String thread, int line) {
    return session.scenario().linePauses().stream()
        .filter(pause -> isAt(pause, thread, line))
        .findFirst()
        .orElse(null);
  }

  private void set(String thread, int line, @Nullable Duration duration) {
    List<LinePause> pauses = new ArrayList<>(session.scenario().linePauses());
    pauses.removeIf(pause -> isAt(pause, thread, line));
    if (duration != null) {
      pauses.add(new LinePause(thread, line, duration));
    }
    session.setLinePauses(pauses);
  }

  private static boolean isAt(LinePause pause, String thread, int line) {
    return pause.thread().equals(thread) && pause.line() == line;
  }
}
