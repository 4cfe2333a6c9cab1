package whyrandom.app.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import whyrandom.app.drawing.Palette;
import whyrandom.app.drawing.StillPicture;
import whyrandom.app.drawing.Subject;
import whyrandom.app.maps.MapColors;
import whyrandom.model.Seen;
import whyrandom.plot.Ink;
import whyrandom.share.EmbedCode;
import whyrandom.share.Figure.Panel;
import whyrandom.web.PicturePen;

/** The still picture that goes with the code of a figure. */
final class Picture {
  private static final double TEXT_SIZE = 13;
  private static final double MARGIN = 12;

  /** Many screens have more dots than pixels of a page; twice as many would be twice the bytes. */
  private static final double RATIO = 1.5;

  private Picture() {}

  /** Offers it as a file. */
  static void save(List<Seen> lanes, List<Panel> panels, boolean isDark, String name) {
    Palette palette = palette(isDark);
    Subject subject = Subject.of(lanes, panels);
    PicturePen pen = new PicturePen(palette::of, TEXT_SIZE);
    double width = EmbedCode.PICTURE_WIDTH - 2 * MARGIN;
    double height = new StillPicture(subject, pen, palette, width).draw(); // to see how high it is
    pen.setSize(width + 2 * MARGIN, height + 2 * MARGIN, RATIO, palette.of("ground"));
    pen.begin(MARGIN, MARGIN);
    new StillPicture(subject, pen, palette, width).draw();
    pen.end();
    pen.save(name);
  }

  private static Palette palette(boolean isDark) {
    Map<String, Integer> colors = new HashMap<>();
    for (Ink ink : Ink.values()) {
      add(colors, isDark, Palette.name(ink));
    }
    for (String name : List.of("ground", "negative", "positive", "neutral")) {
      add(colors, isDark, name);
    }
    return new Palette(isDark ? MapColors.DARK : MapColors.LIGHT, colors);
  }

  private static void add(Map<String, Integer> colors, boolean isDark, String name) {
    colors.put(name, PicturePen.color(isDark ? "dark" : "light", name));
  }
}
