package whyrandom.site.still;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import whyrandom.app.diagram.StillNetwork;
import whyrandom.app.drawing.Palette;
import whyrandom.app.drawing.Subject;
import whyrandom.app.gallery.SmallNetwork;
import whyrandom.plot.Box;
import whyrandom.site.page.Still;

/**
 * Makes the small pictures with which indexes lead to pages: what the units of the page's first
 * figure compute in the end, and its output. They add nothing to the words beside them, so they
 * have none of their own.
 */
final class Stamps {
  private static final int WIDTH = 114;
  private static final int HEIGHT = 84;
  private static final double GAP = 3;
  private static final int RESOLUTION = 12;
  private static final int BETWEEN = 12;

  private final Path site;

  /** Makes pictures for a site. */
  Stamps(Path site) {
    this.site = site;
  }

  /** A picture for each kind of window, in files that begin with a path. */
  Still make(String path, Subject subject, Palette light, Palette dark, String isDark)
      throws IOException {
    return new Still(
        List.of(
            draw(path + "-dark.svg", isDark, subject, dark),
            draw(path + ".svg", "", subject, light)),
        "");
  }

  private Still.Picture draw(String path, String media, Subject subject, Palette theme)
      throws IOException {
    SvgPen pen = new SvgPen(theme, GAP);
    List<StillNetwork> networks = subject.networks();
    int count = networks.size();
    for (int i = 0; i < count; i++) {
      Box box = new Box(i * (WIDTH + BETWEEN), 0, WIDTH, HEIGHT);
      new SmallNetwork(networks.get(i).lane().state(), box, GAP, theme.maps(), RESOLUTION)
          .paint(pen);
    }
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    int width = count * WIDTH + (count - 1) * BETWEEN;
    Files.writeString(file, pen.file(width, HEIGHT));
    return new Still.Picture(path, media, width, HEIGHT);
  }
}
