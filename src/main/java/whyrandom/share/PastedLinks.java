package whyrandom.share;

import whyrandom.refusal.Refusal;

/**
 * Opens what a reader pastes: a link of ours from any site, a link of TensorFlow Playground, only
 * what follows the {@code #} of one, or the JSON text of a document.
 */
public final class PastedLinks {
  private static final String TENSORFLOW = "playground.tensorflow.org";

  private PastedLinks() {}

  /**
   * Reads it.
   *
   * @throws Refusal saying why it cannot be opened
   */
  public static Opened read(String pasted) {
    String text = pasted.trim();
    if (text.isEmpty()) {
      throw Refusal.of("Paste a link first.");
    }
    if (text.startsWith("{") || text.startsWith("\ufeff")) {
      return Documents.read(text);
    }
    int at = text.indexOf('#');
    String hash = text.substring(at + 1);
    if (at < 0 && text.contains("://")) {
      hash = "";
    }
    boolean isForeign = text.contains(TENSORFLOW) || Links.isForeign(hash);
    return isForeign ? TensorFlowLinks.read(hash) : Links.read(hash);
  }
}
