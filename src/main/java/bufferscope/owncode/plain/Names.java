package bufferscope.owncode.plain;

import java.util.List;
import java.util.Locale;

/** The names that methods of a buffer have in homework of several countries. */
final class Names {
  private static final List<String> PUT =
      List.of(
          "put",
          "insert",
          "add",
          "enqueue",
          "produce",
          "deposit",
          "enter",
          "send",
          "write",
          "offer",
          "push",
          "append",
          "store",
          "submit",
          "set",
          "fill",
          "in",
          "poner",
          "meter",
          "insertar",
          "agregar",
          "producir",
          "depositar",
          "enviar",
          "escribir",
          "ajouter",
          "deposer",
          "produire",
          "mettre",
          "einfuegen",
          "ablegen",
          "hinzufuegen",
          "schreiben",
          "inserir",
          "colocar",
          "produzir");

  private static final List<String> TAKE =
      List.of(
          "take",
          "remove",
          "get",
          "dequeue",
          "consume",
          "fetch",
          "receive",
          "read",
          "poll",
          "pop",
          "next",
          "withdraw",
          "retrieve",
          "extract",
          "delete",
          "out",
          "sacar",
          "quitar",
          "leer",
          "consumir",
          "extraer",
          "retirar",
          "recibir",
          "tomar",
          "obtener",
          "prendre",
          "retirer",
          "consommer",
          "lire",
          "entnehmen",
          "holen",
          "lesen",
          "remover",
          "pegar");

  private Names() {}

  /**
   * Returns how well the name fits a method that puts: 2 exactly, 1 at its beginning, 0 not at all.
   */
  static int put(String name) {
    return fit(PUT, name);
  }

  /** Returns how well the name fits a method that takes, likewise. */
  static int take(String name) {
    return fit(TAKE, name);
  }

  private static int fit(List<String> names, String name) {
    if (names.contains(name.toLowerCase(Locale.ROOT))) {
      return 2;
    }
    boolean begins =
        names.stream()
            .anyMatch(
                each ->
                    name.startsWith(each)
                        && name.length() > each.length()
                        && !Character.isLowerCase(name.charAt(each.length())));
    return begins && !name.endsWith("All") ? 1 : 0;
  }
}
