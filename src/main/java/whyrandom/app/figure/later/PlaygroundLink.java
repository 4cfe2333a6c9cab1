package whyrandom.app.figure.later;

import whyrandom.app.figure.SiteScripts;
import whyrandom.experiment.Document;
import whyrandom.share.Documents;
import whyrandom.share.Links;
import whyrandom.web.Location;

/** Where the playground opens a document. */
public final class PlaygroundLink {
  private PlaygroundLink() {}

  /** The address; with its file's name, for a site that is opened from disk. */
  public static String to(Document document) {
    String packed = Links.write(document);
    return SiteScripts.SITE
        + "playground/index.html#"
        + (packed.length() <= Links.MAX_LENGTH
            ? packed
            : "json=" + Location.encode(Documents.write(document)));
  }
}
