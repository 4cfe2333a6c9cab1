package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.maps.MapColors;
import whyrandom.app.maps.TilePainter;
import whyrandom.engine.Network;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.maps.InputPlane;
import whyrandom.math.DecimalText;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.Pen;
import whyrandom.web.TilePen;
import whyrandom.web.events.RoomBinder.Room;

/**
 * A network that has been trained to a step and stands still: what pictures show that are made
 * without a page, with the same drawings as on a page.
 */
public final class StillNetwork {

  private final Seen lane;
  private final TilePainter painter = new TilePainter();

  private StillNetwork(Seen lane) {
    this.lane = lane;
    painter.follow(lane.state());
  }

  /** The network of a document's variant at a step. */
  public static StillNetwork at(int step, Variant variant) {
    Run run = new Run(variant);
    run.seek(step);
    return of(Seen.of(run.state()));
  }

  /** A network as it is now. */
  public static StillNetwork of(Seen lane) {
    return new StillNetwork(lane);
  }

  /** The network and what was measured on its way. */
  public Seen lane() {
    return lane;
  }

  /** The whole network in words, with what must be known to read its pictures. */
  public String describe() {
    String network =
        DiagramNames.network(lane.state().settings(), lane.network(), lane.identical());
    String plane = new InputPlane(lane.state().data().dataset()).describe();
    return plane.isEmpty() ? network : network + " " + plane;
  }

  /** Its diagram in a space. */
  public Diagram diagram(double width, double height, double textSize) {
    return new Diagram(new Room(width, height, textSize));
  }

  /** Paints the output over the input plane, with the data. */
  public void paintOutput(TilePen pen, Box box, MapColors colors, int resolution) {
    painter.sweep(resolution);
    painter.paintOutput(pen, box, lane.network(), colors);
    painter.paintPoints(pen, box, colors);
  }

  /**
   * A weight.
   *
   * @param path its curve
   * @param sign −1, 0 or 1
   * @param width in CSS pixels
   */
  public record Edge(String path, int sign, double width) {}

  /**
   * A bias.
   *
   * @param box its square
   * @param sign −1, 0 or 1
   * @param opacity how full it is
   */
  public record Bias(Box box, int sign, double opacity) {}

  /** The diagram of the network in a space. */
  public final class Diagram {
    private final DiagramDrawing drawing;

    private Diagram(Room room) {
      drawing = new DiagramDrawing(room, lane, 1);
      drawing.show(
          lane,
          new DiagramMarks(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              EdgeWalk.first(),
              Optional.empty(),
              false,
              false,
              List.of(),
              Optional.empty()));
    }

    /** Its width; it may be more than was asked for. */
    public double width() {
      return drawing.layout().width();
    }

    /** Its height. */
    public double height() {
      return drawing.layout().height();
    }

    /** The weights; none if {@link #isPainted}. */
    public List<Edge> edges() {
      List<Edge> list = new ArrayList<>();
      for (DiagramEdge edge : isPainted() ? List.<DiagramEdge>of() : drawing.edges()) {
        double width = DecimalText.parse(edge.getWidth());
        list.add(new Edge(edge.getPath(), sign(edge.place()), width));
      }
      return list;
    }

    /** The biases; none if {@link #isPainted}. */
    public List<Bias> biases() {
      List<Bias> list = new ArrayList<>();
      for (DiagramEdge bias : isPainted() ? List.<DiagramEdge>of() : drawing.biases()) {
        Place place = bias.place();
        Box box = drawing.layout().bias(place.layer(), place.unit());
        list.add(new Bias(box, sign(place), DecimalText.parse(bias.getWidth())));
      }
      return list;
    }

    private int sign(Place place) {
      return WeightLook.sign(lane.network().parameters[place.index(drawing.shape())]);
    }

    /** Whether weights are so many that they are {@linkplain #paintEdges painted} instead. */
    public boolean isPainted() {
      return drawing.isPainted();
    }

    /** Paints weights and biases. */
    public void paintEdges(TilePen pen, MapColors colors) {
      Network network = lane.network();
      EdgePainter edges = new EdgePainter(drawing.layout(), drawing.shape(), drawing.look());
      for (int layer = 1; layer <= drawing.shape().layers(); layer++) {
        edges.paint(pen, network.parameters, layer, colors);
      }
    }

    /** Paints what every unit computes, and the data on the output. */
    public void paintTiles(TilePen pen, MapColors colors, int resolution) {
      painter.sweep(resolution);
      painter.paintMaps(pen, drawing.layout(), lane.network(), colors);
      painter.paintPoints(pen, drawing.layout(), colors);
    }

    /** Draws how the units moved, if there is room for it. */
    public void drawDrift(Pen pen, boolean isDark) {
      if (drawing.layout().drift().isPresent()) {
        DriftPicture picture = new DriftPicture();
        picture.follow(lane, 1, Integer.MAX_VALUE);
        picture.draw(pen, drawing.layout().drift().get(), lane, 1, true, isDark);
      }
    }

    /** The outlines of all tiles as one path. */
    public String frames() {
      return drawing.tileFrames();
    }

    /** The names of the inputs. */
    public List<DiagramText> inputs() {
      return drawing.inputs();
    }

    /** The words under the columns. */
    public List<DiagramText> words() {
      return drawing.words();
    }

    /** The braces around identical units. */
    public List<DiagramText> braces() {
      return drawing.braces();
    }

    /** How many tiles it has. */
    public int tiles() {
      int tiles = 0;
      for (int layer = 0; layer <= drawing.shape().layers(); layer++) {
        tiles += drawing.shape().units(layer);
      }
      return tiles;
    }
  }
}
