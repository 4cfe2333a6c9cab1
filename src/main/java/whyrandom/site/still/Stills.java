package whyrandom.site.still;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whyrandom.app.drawing.Palette;
import whyrandom.app.drawing.StillPicture;
import whyrandom.app.drawing.Subject;
import whyrandom.site.page.LiveFigure;
import whyrandom.site.page.SourcePage;
import whyrandom.site.page.Still;

/**
 * Makes the pictures that stand in for figures until their script runs, in print, and without it:
 * for wide and narrow windows, on light and dark grounds.
 */
public final class Stills {
  private static final double WIDE = 704;
  private static final double NARROW = 340;
  private static final double TEXT_SIZE = 13;
  private static final String IS_NARROW = "(max-width: 35rem)";
  private static final String IS_DARK = "screen and (prefers-color-scheme: dark)"; // paper is light

  private final Path site;
  private final Palette light;
  private final Palette dark;
  private final Stamps smaller;
  private final Map<String, Still> stamps = new LinkedHashMap<>();

  /** Makes pictures for a site, in the colours of its pages. */
  public Stills(Path site, Palette light, Palette dark) {
    this.site = site;
    this.light = light;
    this.dark = dark;
    smaller = new Stamps(site);
  }

  /** Of the pages so far, small pictures of their first figures, by the paths of the pages. */
  public Map<String, Still> stamps() {
    return stamps;
  }

  /** Makes those of a page; answers them by the ids of its figures. */
  public Map<String, Still> make(SourcePage page) throws IOException {
    Map<String, Still> stills = new LinkedHashMap<>();
    for (LiveFigure figure : page.figures()) {
      String path = "stills/" + page.path().replace(".html", "/" + figure.id());
      Subject subject = Subject.of(figure.figure());
      stills.put(figure.id(), make(path, subject));
      if (stills.size() == 1 && !page.isHome()) {
        stamps.put(page.path(), smaller.make(path + "-small", subject, light, dark, IS_DARK));
      }
    }
    return stills;
  }

  private Still make(String path, Subject subject) throws IOException {
    List<Still.Picture> pictures = new ArrayList<>();
    pictures.add(
        draw(subject, path + "-narrow-dark.svg", IS_DARK + " and " + IS_NARROW, dark, NARROW));
    pictures.add(draw(subject, path + "-narrow.svg", IS_NARROW, light, NARROW));
    pictures.add(draw(subject, path + "-dark.svg", IS_DARK, dark, WIDE));
    pictures.add(draw(subject, path + ".svg", "", light, WIDE));
    return new Still(pictures, subject.inWords());
  }

  private Still.Picture draw(
      Subject subject, String path, String media, Palette theme, double width) throws IOException {
    SvgPen pen = new SvgPen(theme, TEXT_SIZE);
    double height = new StillPicture(subject, pen, theme, width).draw();
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, pen.file(width, height));
    return new Still.Picture(path, media, (int) width, (int) Math.ceil(height));
  }
}
