package whyrandom.site.host;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Makes the picture that phones show for a page on their first screen, of the site's icon. */
public final class TouchIcon {
  private static final int SIDE = 180;
  private static final double VIEW = 32;
  private static final double SHARE = 0.7;
  private static final Color GROUND = new Color(0xFBFAF7);
  private static final Pattern RECTANGLE =
      Pattern.compile(
          "<rect(?: x=\"(\\d+)\")?(?: y=\"(\\d+)\")? width=\"(\\d+)\" height=\"(\\d+)\" fill=\"(#[0-9a-f]{6})\"/>");

  private TouchIcon() {}

  /**
   * Makes it.
   *
   * @param svg the icon: rectangles of whole numbers, 32 by 32
   * @param png where it goes
   */
  public static void write(Path svg, Path png) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, SIDE, SIDE);
    double scale = SHARE * SIDE / VIEW;
    graphics.translate((1 - SHARE) / 2 * SIDE, (1 - SHARE) / 2 * SIDE);
    graphics.scale(scale, scale);
    Matcher matcher = RECTANGLE.matcher(Files.readString(svg));
    int rectangles = 0;
    while (matcher.find()) {
      graphics.setColor(Color.decode(matcher.group(5)));
      graphics.fill(
          new Rectangle2D.Double(
              number(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3)),
              number(matcher.group(4))));
      rectangles++;
    }
    graphics.dispose();
    if (rectangles == 0) {
      throw new IllegalArgumentException(svg + " has no rectangles that can be read");
    }
    ImageIO.write(image, "png", png.toFile());
  }

  private static double number(String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }
}
