package whyrandom.app.drawing;

import whyrandom.app.diagram.DiagramText;
import whyrandom.app.diagram.StillNetwork;
import whyrandom.math.DecimalText;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Pen;
import whyrandom.web.StillPen;

/** Draws the diagram of a network as the pages show it. */
public final class DiagramArtist {
  private static final String DASHES = "6 3";
  private static final double FRAME_OPACITY = 0.55;
  private static final double BRACE_WIDTH = 2;

  private final StillPen pen;
  private final Palette theme;

  /** Draws with a pen, in some colours. */
  public DiagramArtist(StillPen pen, Palette theme) {
    this.pen = pen;
    this.theme = theme;
  }

  /**
   * Draws it from (0, 0) on.
   *
   * @param tiles how many tiles there are in the whole picture
   */
  public void draw(StillNetwork.Diagram diagram, int tiles) {
    if (diagram.isPainted()) {
      diagram.paintEdges(pen, theme.maps());
    }
    for (DiagramText brace : diagram.braces()) {
      if (!brace.getPath().isEmpty()) {
        pen.path(brace.getPath(), theme.of(Ink.VIOLET), BRACE_WIDTH, "", 1);
      }
    }
    for (StillNetwork.Edge edge : diagram.edges()) {
      String dash = edge.sign() < 0 ? DASHES : "";
      pen.path(edge.path(), theme.ofSign(edge.sign(), "line"), edge.width(), dash, 1);
    }
    diagram.paintTiles(pen, theme.maps(), resolution(tiles));
    diagram.drawDrift(pen, theme.isDark());
    pen.path(diagram.frames(), theme.of(Ink.LINE), 1, "", FRAME_OPACITY);
    for (DiagramText input : diagram.inputs()) {
      boolean isBeside = input.getStyle().contains("beside");
      words(input, isBeside ? Pen.Anchor.END : Pen.Anchor.MIDDLE, theme.of(Ink.INK), false);
    }
    for (StillNetwork.Bias bias : diagram.biases()) {
      draw(bias);
    }
    for (DiagramText brace : diagram.braces()) {
      drawLabel(brace);
    }
    for (DiagramText word : diagram.words()) {
      boolean isResult = word.getStyle().contains("result");
      words(word, anchor(word.getStyle()), theme.of(isResult ? Ink.INK : Ink.MUTED), isResult);
    }
  }

  /** Points along the side of a tile: few where there are many tiles. */
  static int resolution(int tiles) {
    return tiles <= 16 ? 32 : tiles <= 40 ? 24 : 16;
  }

  private void draw(StillNetwork.Bias bias) {
    double radius = Math.min(2, 0.2 * bias.box().width());
    int color = theme.ofSign(bias.sign(), "neutral");
    pen.ground(bias.box(), radius, color, bias.opacity(), theme.ofSign(bias.sign(), "line"));
  }

  private void drawLabel(DiagramText brace) {
    Box box = brace.box().orElseThrow();
    pen.ground(box, box.height() / 2, theme.of(Ink.VIOLET), 1, -1);
    words(brace, Pen.Anchor.MIDDLE, theme.of(Ink.ON_VIOLET), true);
  }

  private static Pen.Anchor anchor(String style) {
    return style.contains("at-start")
        ? Pen.Anchor.START
        : style.contains("at-end") ? Pen.Anchor.END : Pen.Anchor.MIDDLE;
  }

  private void words(DiagramText text, Pen.Anchor anchor, int rgb, boolean isBold) {
    StillPen.Words words =
        StillPen.Words.plain(text.getText(), number(text.getX()), number(text.getY()), anchor, rgb);
    pen.words(isBold ? words.bold() : words);
  }

  private static double number(String text) {
    return DecimalText.parse(text);
  }
}
