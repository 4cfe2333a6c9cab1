package whyrandom.site.still;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.diagram.StillNetwork;
import whyrandom.app.drawing.DiagramArtist;
import whyrandom.app.drawing.Palette;
import whyrandom.app.drawing.Subject;
import whyrandom.experiment.Experiment;
import whyrandom.plot.Ink;
import whyrandom.share.Figure;
import whyrandom.site.page.LiveFigure;
import whyrandom.site.page.SourcePage;

/**
 * Makes the pictures that go with links to pages where people share them: a page's title, and the
 * network of its first figure.
 */
public final class Cards {
  /** The size that all who show such pictures take. */
  public static final int WIDTH = 1200;

  /** See {@link #WIDTH}. */
  public static final int HEIGHT = 630;

  private static final int MARGIN = 64;
  private static final int WORDMARK = 30;
  private static final int TITLE = 52;
  private static final int LEAST_TITLE = 34;
  private static final int MOST_LINES = 3;
  private static final int TEXT = 19;
  private static final double GAP = 48;

  /** More edges than this are a grey cloud, and a file of hundreds of kilobytes. */
  private static final int MOST_PARAMETERS = 1000;

  private final Path site;
  private final Palette theme;
  private final Optional<Figure> usual;

  /**
   * Makes pictures for a site.
   *
   * @param usual is shown for pages without a figure whose network can be made out
   */
  public Cards(Path site, Palette theme, Optional<Figure> usual) {
    this.site = site;
    this.theme = theme;
    this.usual = usual;
  }

  /** Whether this machine has letters to write titles with. */
  public static boolean areFontsThere() {
    try {
      BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      return image.createGraphics().getFontMetrics(serif(TITLE)).stringWidth("Why") > 0;
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false; // what it is that Java throws then differs between systems
    }
  }

  /** Makes that of a page; answers its path. */
  public String make(SourcePage page) throws IOException {
    Optional<Figure> figure =
        page.figures().stream()
            .limit(1)
            .map(LiveFigure::figure)
            .filter(Cards::canBeMadeOut)
            .findFirst()
            .or(() -> usual);
    String path = "cards/" + page.path().replace(".html", ".png");
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, Png.bytesOfFewColors(draw(page.title(), figure)));
    return path;
  }

  private static boolean canBeMadeOut(Figure figure) {
    Experiment shown = figure.options().get(0).document().main().experiment();
    return shown.shape().parameters() <= MOST_PARAMETERS;
  }

  private BufferedImage draw(String title, Optional<Figure> figure) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(theme.of("ground")));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    CardPen pen = new CardPen(graphics, theme, new Font(Font.SANS_SERIF, Font.PLAIN, TEXT));
    drawWordmark(graphics);
    double top = drawTitle(graphics, title);
    figure.ifPresent(f -> drawNetworks(pen, Subject.of(f), top));
    graphics.dispose();
    return image;
  }

  private static Font serif(int size) {
    return new Font(Font.SERIF, Font.BOLD, size);
  }

  private void drawWordmark(Graphics2D graphics) {
    graphics.setFont(serif(WORDMARK));
    int x = MARGIN;
    int color = theme.of(Ink.INK);
    for (String part : List.of("Why ", "Random", "?")) {
      graphics.setColor(new Color(part.equals("Random") ? theme.of(Ink.VIOLET) : color));
      graphics.drawString(part, x, MARGIN + WORDMARK / 2);
      x += graphics.getFontMetrics().stringWidth(part);
    }
  }

  /** Answers where there is room below it. */
  private double drawTitle(Graphics2D graphics, String title) {
    int size = TITLE;
    List<String> lines = lines(graphics, title, size);
    while (lines.size() > MOST_LINES - 1 && size > LEAST_TITLE) {
      size -= 2;
      lines = lines(graphics, title, size);
    }
    graphics.setFont(serif(size));
    graphics.setColor(new Color(theme.of(Ink.INK)));
    double y = MARGIN + WORDMARK + 18;
    for (String line : lines) {
      y += size * 1.2;
      graphics.drawString(line, MARGIN, (float) y);
    }
    return y + size * 0.3;
  }

  private static List<String> lines(Graphics2D graphics, String text, int size) {
    FontMetrics metrics = graphics.getFontMetrics(serif(size));
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics.stringWidth(longer) > WIDTH - 2 * MARGIN) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private void drawNetworks(CardPen pen, Subject subject, double top) {
    int count = subject.networks().size();
    double width = (WIDTH - 2 * MARGIN - (count - 1) * GAP) / count;
    double room = HEIGHT - MARGIN / 2.0 - top - GAP / 2;
    for (int i = 0; i < count; i++) {
      StillNetwork.Diagram diagram = subject.networks().get(i).diagram(width, room, pen.textSize());
      double x = MARGIN + i * (width + GAP);
      pen.begin(x, top + GAP / 2 + (room - diagram.height()) / 2);
      new DiagramArtist(pen, theme).draw(diagram, count * diagram.tiles());
      pen.end();
    }
  }
}
