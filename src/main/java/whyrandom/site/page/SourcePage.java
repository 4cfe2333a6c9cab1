package whyrandom.site.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/**
 * A page as it was read.
 *
 * @param file where it stands in the folder of the pages
 * @param path where it will be in the site
 * @param front what it says about itself
 * @param text its text; of a page's own heading of level 1 only {@code headings} know
 * @param headings in their order
 * @param figures in their order
 * @param ids what links to places in it can name
 */
public record SourcePage(
    String file,
    String path,
    FrontMatter front,
    Node text,
    List<HeadingText> headings,
    List<LiveFigure> figures,
    Set<String> ids) {
  /** Copies the lists. */
  public SourcePage {
    headings = List.copyOf(headings);
    figures = List.copyOf(figures);
    ids = Set.copyOf(ids);
  }

  /** Its title. */
  public String title() {
    return front.title();
  }

  /** What it is about, in a sentence. */
  public String description() {
    return front.description();
  }

  String shortTitle() {
    return front.shortTitle();
  }

  /** The folder it is in, with a slash at the end; empty for the topmost one. */
  String folder() {
    return Address.folder(path);
  }

  /** Whether it is the first page of its folder. */
  boolean isIndex() {
    return path.equals(folder() + "index.html");
  }

  /** Whether it is the first page of the site. */
  public boolean isHome() {
    return path.equals("index.html");
  }

  /** The heading of level 1 that the text begins with. */
  Optional<HeadingText> ownTitle() {
    return headings.stream().filter(h -> h.level() == 1).findFirst();
  }
}
