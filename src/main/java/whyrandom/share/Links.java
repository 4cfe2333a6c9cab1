package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Document;
import whyrandom.refusal.Refusal;

/**
 * What follows the {@code #} of a link that opens a document.
 *
 * <pre>
 *   #1:uAGB…              the document {@linkplain PackedWriter packed}; what the page writes
 *   #json=%7B%22versi…    its JSON text, percent-encoded, for those who write links by hand
 * </pre>
 *
 * <p>What stands behind the document as {@code &name=value}, as campaigns and messengers append it,
 * is ignored and named.
 *
 * <p>A link that was made once opens the same document for ever. What would make that impossible
 * gets another number in place of the 1, and the 1 stays readable beside it.
 */
public final class Links {
  /** The longest packed link, in characters. */
  public static final int MAX_LENGTH = 8000;

  private static final String PACKED = "1:";
  private static final String PACKED_ENCODED = "1%3";
  private static final String JSON = "json=";

  private Links() {}

  /** Whether that is none of these links, but names fields as other programs do. */
  public static boolean isForeign(String hash) {
    boolean isPacked = hash.startsWith(PACKED) || hash.startsWith(PACKED_ENCODED);
    return hash.indexOf('=') > 0 && !hash.startsWith(JSON) && !isPacked;
  }

  /**
   * Where the document in a link ends, and parameters begin if there are some. In the texts of a
   * document that is written without percent-encoding there may be an {@code &}, too: it ends with
   * its last brace.
   */
  public static int end(String hash) {
    if (!hash.startsWith(JSON)) {
      int end = hash.indexOf('&');
      return end < 0 ? hash.length() : end;
    }
    int encoded = Math.max(hash.lastIndexOf("%7D"), hash.lastIndexOf("%7d")) + "%7D".length();
    int end = Math.max(hash.lastIndexOf('}') + 1, encoded);
    return hash.startsWith("&", end) ? end : hash.length();
  }

  /**
   * Reads what follows the {@code #}.
   *
   * @throws Refusal saying what is wrong with it
   */
  public static Opened read(String hash) {
    int end = end(hash);
    Opened opened =
        Refusal.within(
            "The link cannot be opened: ", () -> Documents.read(json(hash.substring(0, end))));
    return opened.with(ignored(hash.substring(end), List.of()));
  }

  /**
   * One sentence for each parameter that is not known.
   *
   * @param parameters {@code &name=value} each
   * @param known names of those that are
   */
  public static List<String> ignored(String parameters, List<String> known) {
    Notices unknown = new Notices();
    int from = 0;
    while (from < parameters.length()) {
      int next = parameters.indexOf('&', from + 1);
      String parameter = parameters.substring(from + 1, next < 0 ? parameters.length() : next);
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!name.isEmpty() && !known.contains(name)) {
        unknown.unknown(name);
      }
      from += 1 + parameter.length();
    }
    return unknown.toList();
  }

  private static Json json(String hash) {
    if (hash.startsWith(JSON)) {
      return JsonReader.read(PercentEncoding.decode(hash.substring(JSON.length())));
    }
    if (hash.length() > MAX_LENGTH) {
      throw Refusal.of(
          "it has " + hash.length() + " characters; at most " + MAX_LENGTH + " are allowed");
    }
    String plain = PercentEncoding.decode(hash); // some programs encode the colon
    if (!plain.startsWith(PACKED)) {
      throw unknown();
    }
    return PackedReader.read(plain.substring(PACKED.length()));
  }

  static Refusal unknown() {
    return Refusal.of("after # it must say 1: or json= and a document");
  }

  /**
   * Writes what is to follow the {@code #} to open a document: the same for equal documents. It can
   * be read again if it is not longer than {@link #MAX_LENGTH}.
   */
  public static String write(Document document) {
    return write(document, Optional.empty());
  }

  /** The same, with what it asks of many starts of the document. */
  public static String write(Document document, Optional<Question> question) {
    JsonObject json = Documents.toJson(document);
    String whole = packed(json, question);
    boolean isHopeless = whole.length() > MAX_LENGTH + Brief.MOST_SAVED;
    return isHopeless ? whole : packed(Brief.of(json), question);
  }

  private static String packed(JsonObject document, Optional<Question> question) {
    JsonObject json =
        question.isEmpty()
            ? document
            : new JsonObject.Builder(document).put(Question.FIELD, question.get().json()).build();
    return PACKED + PackedWriter.write(json);
  }
}
