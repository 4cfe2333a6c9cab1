package whyrandom.app;

import java.util.Optional;
import whyrandom.experiment.Document;
import whyrandom.share.Documents;
import whyrandom.share.PercentEncoding;
import whyrandom.web.Location;
import whyrandom.web.SessionStore;

/**
 * What survives a reload: the document that was open, kept in the tab's session together with the
 * address it was opened under. An address that has changed wins over what was kept.
 */
final class Session {
  private static final String DOCUMENT = "whyrandom.document";
  private static final String ADDRESS = "whyrandom.address";
  private static final String JSON = "json=";

  private String kept = "";

  /**
   * What to open when the page starts, if not the first view.
   *
   * @throws IllegalArgumentException if it cannot be opened, with a message for the reader
   */
  Optional<Document> opened() {
    Optional<String> document = SessionStore.get(DOCUMENT);
    boolean isSamePlace = SessionStore.get(ADDRESS).orElse("").equals(Location.hash());
    if (document.isPresent() && isSamePlace) {
      return Optional.of(Documents.read(document.get()).document());
    }
    return linked();
  }

  /**
   * What the address asks for.
   *
   * @throws IllegalArgumentException if it cannot be opened, with a message for the reader
   */
  Optional<Document> linked() {
    String hash = Location.hash();
    if (hash.isEmpty()) {
      return Optional.empty();
    }
    if (!hash.startsWith(JSON)) {
      throw new IllegalArgumentException(
          "The link is not one that can be opened: after # it must say json= and a document.");
    }
    String text = PercentEncoding.decode(hash.substring(JSON.length()));
    return Optional.of(Documents.read(text).document());
  }

  /** Keeps what is open. */
  void keep(Workbench workbench) {
    String text = Documents.write(workbench.document());
    if (!text.equals(kept)) {
      SessionStore.put(DOCUMENT, text);
      SessionStore.put(ADDRESS, Location.hash());
      kept = text;
    }
  }
}
