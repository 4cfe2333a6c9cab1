package whyrandom.app.drawing;

import java.util.ArrayList;
import java.util.List;
import whyrandom.app.diagram.StillNetwork;
import whyrandom.plot.Box;
import whyrandom.plot.Ink;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;
import whyrandom.share.Figure.Panel;
import whyrandom.web.StillPen;

/**
 * A still picture of a subject: its panels from top to bottom; where there is room, two networks
 * beside each other, and a loss beside an output.
 */
public final class StillPicture {
  private static final double GAP = 24;
  private static final double LEAST_COLUMN = 300;
  private static final double HEAD = 26;
  private static final double DIAGRAM_SHARE = 0.62;
  private static final double MOST_DIAGRAM = 400;
  private static final double MOST_OUTPUT = 220;
  private static final double CHART = 150;
  private static final double DEPTH = 190;
  private static final double EDGE = 1;

  private final Subject subject;
  private final StillPen pen;
  private final Palette theme;
  private final double width;
  private final boolean isWide;
  private double y;

  /** A picture of a width. */
  public StillPicture(Subject subject, StillPen pen, Palette theme, double width) {
    this.subject = subject;
    this.pen = pen;
    this.theme = theme;
    this.width = width;
    isWide = (width - GAP) / 2 >= LEAST_COLUMN;
  }

  /** Draws it; answers how high it is. */
  public double draw() {
    List<Panel> panels = new ArrayList<>(subject.panels());
    if (!isAnyDrawn(panels)) {
      panels.add(0, Panel.NETWORK);
    }
    boolean isBeside = isWide && !subject.isCompared() && panels.contains(Panel.OUTPUT);
    for (Panel panel : panels) {
      switch (panel) {
        case NETWORK -> diagrams();
        case OUTPUT -> outputs(isBeside && panels.contains(Panel.LOSS));
        case LOSS -> {
          if (!isBeside) {
            loss(new Box(0, nextRow(), width, CHART));
            y += CHART;
          }
        }
        case GAP -> {
          Charts.gap(pen, subject, new Box(0, nextRow(), width, CHART));
          y += CHART;
        }
        case DEPTH -> depth();
        default -> {
          // words, which are beside the picture, and what is of one unit that the reader chooses
        }
      }
    }
    return y + EDGE;
  }

  private static boolean isAnyDrawn(List<Panel> panels) {
    for (Panel panel : panels) {
      if (isDrawn(panel)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDrawn(Panel panel) {
    return switch (panel) {
      case NETWORK, OUTPUT, LOSS, GAP, DEPTH -> true;
      case SENTENCE, STEP, ACTIVATION, LANDSCAPE -> false;
    };
  }

  /** Leaves a gap below what is there. */
  private double nextRow() {
    y += y > 0 ? GAP : 0;
    return y;
  }

  /** The columns that networks stand in. */
  private double columnWidth() {
    return isWide && subject.isCompared() ? (width - GAP) / 2 : width;
  }

  /** Lays out one picture for each network, of a height each. */
  private void each(double height, Each each) {
    double top = nextRow();
    for (int i = 0; i < subject.networks().size(); i++) {
      boolean isBeside = columnWidth() < width;
      double x = isBeside ? i * (columnWidth() + GAP) : 0;
      if (i > 0 && !isBeside) {
        top += height + GAP;
      }
      each.draw(i, x, top);
    }
    y = top + height;
  }

  private interface Each {
    void draw(int index, double x, double y);
  }

  private void diagrams() {
    List<StillNetwork.Diagram> diagrams = new ArrayList<>();
    double height = 0;
    int count = 0;
    double most = Math.min(MOST_DIAGRAM, Math.max(250, DIAGRAM_SHARE * columnWidth()));
    for (StillNetwork network : subject.networks()) {
      StillNetwork.Diagram diagram = network.diagram(columnWidth(), most, pen.textSize());
      height = Math.max(height, diagram.height());
      count += diagram.tiles();
      diagrams.add(diagram);
    }
    int tiles = count;
    each(
        HEAD + height,
        (i, x, top) -> {
          head(i, x, top);
          StillNetwork.Diagram diagram = diagrams.get(i);
          pen.begin(x + (columnWidth() - diagram.width()) / 2, top + HEAD);
          new DiagramArtist(pen, theme).draw(diagram, tiles);
          pen.end();
        });
  }

  /** Which network it is, and its loss. */
  private void head(int index, double x, double top) {
    double baseline = top + pen.textSize();
    pen.words(
        StillPen.Words.plain(subject.title(index), x, baseline, Pen.Anchor.START, theme.of(Ink.INK))
            .bold());
    double loss = subject.networks().get(index).lane().train().loss();
    String reading = "step " + Numbers.count(subject.step()) + " · loss " + Numbers.shortText(loss);
    pen.text(reading, x + columnWidth(), baseline, Pen.Anchor.END, Ink.MUTED);
  }

  private void outputs(boolean hasLossBeside) {
    double side = Math.min(MOST_OUTPUT, columnWidth());
    each(
        side,
        (i, x, top) -> {
          Box box = new Box(x, top, side, side);
          subject.networks().get(i).paintOutput(pen, box, theme.maps(), 64);
          if (hasLossBeside) {
            loss(new Box(side + GAP, top, width - side - GAP, side));
          }
        });
  }

  private void loss(Box box) {
    Charts.loss(pen, subject, box);
  }

  private void depth() {
    each(
        DEPTH, (i, x, top) -> Charts.depth(pen, subject, i, new Box(x, top, columnWidth(), DEPTH)));
  }
}
