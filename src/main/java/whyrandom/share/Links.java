package whyrandom.share;

import whyrandom.experiment.Document;

/**
 * What follows the {@code #} of a link that opens a document.
 *
 * <pre>
 *   #1:uAGB…              the document {@linkplain PackedWriter packed}; what the page writes
 *   #json=%7B%22versi…    its JSON text, percent-encoded, for those who write links by hand
 * </pre>
 *
 * <p>A link that was made once opens the same document for ever. What would make that impossible
 * gets another number in place of the 1, and the 1 stays readable beside it.
 */
public final class Links {
  /** The longest packed link, in characters. */
  public static final int MAX_LENGTH = 8000;

  private static final String PACKED = "1:";
  private static final String JSON = "json=";

  private Links() {}

  /** Whether that is none of these links, but names fields as other programs do. */
  public static boolean isForeign(String hash) {
    return hash.indexOf('=') > 0 && !hash.startsWith(JSON);
  }

  /**
   * Reads what follows the {@code #}.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Opened read(String hash) {
    return Refusals.within("The link cannot be opened: ", () -> Documents.read(json(hash)));
  }

  private static Json json(String hash) {
    if (hash.startsWith(JSON)) {
      return JsonReader.read(PercentEncoding.decode(hash.substring(JSON.length())));
    }
    if (hash.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "it has " + hash.length() + " characters; at most " + MAX_LENGTH + " are allowed");
    }
    String plain = PercentEncoding.decode(hash); // some programs encode the colon
    if (!plain.startsWith(PACKED)) {
      throw unknown();
    }
    return PackedReader.read(plain.substring(PACKED.length()));
  }

  static IllegalArgumentException unknown() {
    return new IllegalArgumentException("after # it must say 1: or json= and a document");
  }

  /**
   * Writes what is to follow the {@code #} to open a document: the same for equal documents. It can
   * be read again if it is not longer than {@link #MAX_LENGTH}.
   */
  public static String write(Document document) {
    JsonObject json = Documents.toJson(document);
    String whole = PACKED + PackedWriter.write(json);
    boolean isHopeless = whole.length() > MAX_LENGTH + Brief.MOST_SAVED;
    return isHopeless ? whole : PACKED + PackedWriter.write(Brief.of(json));
  }
}
