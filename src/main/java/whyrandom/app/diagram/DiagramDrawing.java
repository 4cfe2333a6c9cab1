package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Place;
import whyrandom.model.Seen;
import whyrandom.model.Spotlight;
import whyrandom.plot.Box;
import whyrandom.plot.EdgeCurve;
import whyrandom.plot.NetworkLayout;
import whyrandom.plot.Numbers;
import whyrandom.web.events.RoomBinder.Room;

/**
 * The diagram of networks of one shape in one room: what stands still while the network learns, and
 * the items whose looks change.
 */
public final class DiagramDrawing {
  /** With more weights than this the edges are painted, and only the current one is an element. */
  private static final int MOST_ELEMENTS = 600;

  // In terms of the size of the letters: who needs larger letters needs larger pictures.
  private static final double LEAST_HEIGHT = 13.1;
  private static final double USUAL_HEIGHT = 27;
  private static final double MOST_TILE = 8.5;
  private static final double BUBBLE_HEIGHT = 1.7;
  private static final double BUBBLE_RADIUS = 6;

  private final Room room;
  private final int entered;
  private final Shape shape;
  private final List<Feature> features;
  private final NetworkLayout layout;
  private final WeightLook look;
  private final DiagramCaptions captions;
  private final EdgeFinder finder;
  private final List<DiagramText> inputs;
  private final String frames;
  private List<DiagramEdge> edges = new ArrayList<>();
  private List<DiagramEdge> biases = new ArrayList<>();
  private List<DiagramEdge> parts = List.of();
  private List<List<List<Integer>>> groups = List.of();
  private double result = Double.NaN;
  private boolean isUntold;
  private boolean isAtStart;
  private List<DiagramText> braces = List.of();
  private List<DiagramText> words = List.of();
  private List<DiagramText> bubbles = List.of();
  private List<DiagramText> notes = List.of();
  private List<DiagramText> texts = List.of();
  private List<DiagramText> labels = List.of();
  private boolean areBracesInTheWay;
  private String litFrames = "";

  /**
   * The diagram of a network, with one of its layers open if not all of them can be.
   *
   * @param entered that layer, from 1
   */
  DiagramDrawing(Room room, Seen lane, int entered) {
    this.room = room;
    this.entered = entered;
    shape = lane.network().shape();
    features = lane.state().settings().features();
    double height =
        room.height() > 0
            ? Math.max(LEAST_HEIGHT * room.textSize(), room.height())
            : USUAL_HEIGHT * room.textSize();
    layout =
        NetworkLayout.entered(
            new NetworkLayout.Space(
                room.width(), height, room.textSize(), MOST_TILE * room.textSize()),
            entered,
            sizes(shape));
    look = new WeightLook(layout.tile(Math.min(entered, shape.hiddenLayers()), 0).width());
    captions = new DiagramCaptions(layout, shape, room.textSize());
    finder = new EdgeFinder(layout, shape);
    inputs = captions.inputs(lane);
    frames = frames();
    if (!isPainted()) {
      addAll();
      parts = joined(edges, biases);
    }
  }

  private static int[] sizes(Shape shape) {
    int[] sizes = new int[shape.layers() + 1];
    for (int layer = 0; layer < sizes.length; layer++) {
      sizes[layer] = shape.units(layer);
    }
    return sizes;
  }

  private String frames() {
    StringBuilder path = new StringBuilder();
    for (int layer = 0; layer <= shape.layers(); layer++) {
      for (int unit = 0; layout.isOpen(layer) && unit < shape.units(layer); unit++) {
        path.append(SvgText.frame(layout.tile(layer, unit), layout.cornerOf(layer)));
      }
    }
    return path.toString();
  }

  private void addAll() {
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = 0; layout.hasEdges(layer) && input < shape.fanIn(layer); input++) {
          edges.add(item(new Place(layer, unit, input)));
        }
        if (shape.hasBiases() && layout.hasBiases(layer)) {
          biases.add(item(new Place(layer, unit, Edit.BIAS)));
        }
      }
    }
  }

  private DiagramEdge item(Place place) {
    String name = DiagramNames.of(place, shape, features);
    if (!place.isBias()) {
      String path = layout.edge(place.layer(), place.unit(), place.input()).path();
      return DiagramEdge.curve(place, name, path);
    }
    return DiagramEdge.square(place, name, layout.bias(place.layer(), place.unit()));
  }

  /** Whether that layer is open, as far as not all of them are. */
  boolean isEntered(int layer) {
    return layer == entered || !layout.hasStrips();
  }

  /** Whether this is the drawing for a network in a room. */
  boolean fits(Room other, Seen lane) {
    return room.equals(other)
        && shape.equals(lane.network().shape())
        && features.equals(lane.state().settings().features());
  }

  /** Whether edges and biases are painted instead of being elements. */
  boolean isPainted() {
    int weights = 0;
    for (int layer = 1; layer <= shape.layers(); layer++) {
      weights += shape.units(layer) * shape.fanIn(layer);
    }
    return weights > MOST_ELEMENTS;
  }

  /** Brings the looks of all items up to date. */
  void show(Seen lane, DiagramMarks marks) {
    if (isPainted()) {
      edges = few(edges, marks, false);
      biases = few(biases, marks, true);
      parts = joined(edges, biases);
    }
    Network network = lane.network();
    double[] values = values(network, marks.spotlight());
    for (DiagramEdge edge : edges) {
      double weight = values[edge.place().index(shape)];
      show(edge, weight, look.widthText(weight), marks);
    }
    for (DiagramEdge bias : biases) {
      double value = values[bias.place().index(shape)];
      show(bias, value, WeightLook.opacityText(value), marks);
    }
    showWords(lane, marks.isUntold());
    showLight(marks);
    bubbles =
        marks.told().isPresent()
            ? List.of(bubble(told(network, marks), marks.told().get()))
            : List.of();
    texts = joined(inputs, words());
    labels = joined(braces(), bubbles);
  }

  /** What edges and biases are drawn as: the parameters, or amounts in the same scale. */
  static double[] values(Network network, Optional<Spotlight> spotlight) {
    return spotlight.isPresent() && spotlight.get().hasAmounts()
        ? spotlight.get().shown()
        : network.parameters;
  }

  private String told(Network network, DiagramMarks marks) {
    Place place = marks.told().get();
    Optional<Spotlight> light = marks.spotlight().filter(Spotlight::hasAmounts);
    return light.isPresent()
        ? light.get().name() + " = " + Numbers.shortText(light.get().amount(place))
        : Numbers.shortText(network.parameters[place.index(shape)]);
  }

  /** Units that are lit or selected, and numbers beside edges. */
  private void showLight(DiagramMarks marks) {
    StringBuilder path = new StringBuilder();
    if (marks.isUnit()) {
      addFrame(path, marks.selected().get().layer(), marks.selected().get().unit());
    }
    marks.selected().ifPresent(p -> addEnds(path, p));
    marks.pointed().ifPresent(p -> addEnds(path, p));
    notes = List.of();
    areBracesInTheWay = false;
    if (marks.spotlight().isPresent()) {
      for (Spotlight.Unit unit : marks.spotlight().get().units()) {
        addFrame(path, unit.layer(), unit.number());
      }
      List<Spotlight.Note> numbers = marks.spotlight().get().notes();
      notes = EdgeNotes.of(numbers, layout, room.textSize());
      areBracesInTheWay = !notes.isEmpty() && numbers.get(0).leavesHiddenUnit();
    }
    litFrames = path.toString();
  }

  /** The units at the ends of an edge, where it ends at the side of a column and not at theirs. */
  private void addEnds(StringBuilder path, Place place) {
    if (layout.isRowed(place.layer())) {
      addFrame(path, place.layer(), place.unit());
    }
    if (!place.isBias() && layout.isRowed(place.layer() - 1)) {
      addFrame(path, place.layer() - 1, place.input());
    }
  }

  private void addFrame(StringBuilder path, int layer, int unit) {
    path.append(SvgText.frame(layout.tile(layer, unit), layout.cornerOf(layer)));
  }

  /** Words change seldom: identical units stay so, and the share that is right moves in steps. */
  private void showWords(Seen lane, boolean areUntold) {
    double newResult = lane.train().accuracy().orElse(lane.train().loss());
    boolean isStart = lane.step() == 0;
    boolean areSame =
        lane.identical().equals(groups) && areUntold == isUntold && isStart == isAtStart;
    if (areSame && newResult == result) {
      return;
    }
    if (!areSame) {
      groups = lane.identical();
      isUntold = areUntold;
      isAtStart = isStart;
      braces = areUntold ? List.of() : captions.brackets(lane);
    }
    result = newResult;
    words = captions.all(lane, areUntold);
  }

  private static void show(DiagramEdge item, double value, String width, DiagramMarks marks) {
    Place place = item.place();
    item.show(
        new DiagramEdge.Look(
            WeightLook.sign(value),
            width,
            marks.isFaded(place) || value == 0 && marks.spotlight().isPresent(),
            marks.isSelected(place),
            marks.isPointed(place),
            marks.isParting(place),
            marks.current().equals(place),
            marks.isWanted(place)));
  }

  /** Items for the current and the pointed one alone; those that are there already are kept. */
  private List<DiagramEdge> few(List<DiagramEdge> before, DiagramMarks marks, boolean areBiases) {
    List<Place> places = new ArrayList<>();
    places.add(marks.current());
    if (marks.pointed().isPresent() && !places.contains(marks.pointed().get())) {
      places.add(marks.pointed().get());
    }
    List<DiagramEdge> after = new ArrayList<>();
    for (Place place : places) {
      if (place.isBias() == areBiases) {
        after.add(itemFrom(before, place));
      }
    }
    return after;
  }

  /** The item of a place: the one that is shown already if there is one. */
  private DiagramEdge itemFrom(List<DiagramEdge> before, Place place) {
    for (DiagramEdge item : before) {
      if (item.place().equals(place)) {
        return item;
      }
    }
    return item(place);
  }

  /** The value of a weight, above the middle of its edge and clear of the tiles if it can be. */
  private DiagramText bubble(String text, Place place) {
    double width = captions.bubbleWidth(text);
    double height = BUBBLE_HEIGHT * room.textSize();
    EdgeCurve gap = layout.edge(place.layer(), place.unit(), Math.max(0, place.input()));
    double x = gap.middleX();
    double y = gap.middleY();
    if (place.isBias()) {
      Box box = layout.bias(place.layer(), place.unit());
      x = box.centerX();
      y = box.y();
    }
    double left = Math.min(gap.startX() + 2, gap.middleX() - width / 2);
    double right = Math.max(gap.endX() - 2 - width, left);
    double bubbleX = Math.max(left, Math.min(right, x - width / 2));
    bubbleX = Math.max(0, Math.min(layout.width() - width, bubbleX));
    double above = y - height - 8;
    Box box = new Box(bubbleX, above < 0 ? y + 8 : above, width, height);
    return DiagramText.on("bubble", box, BUBBLE_RADIUS, text, room.textSize(), "");
  }

  Shape shape() {
    return shape;
  }

  NetworkLayout layout() {
    return layout;
  }

  WeightLook look() {
    return look;
  }

  EdgeFinder finder() {
    return finder;
  }

  /** Weights, then biases. */
  List<DiagramEdge> parts() {
    return parts;
  }

  List<DiagramEdge> edges() {
    return edges;
  }

  List<DiagramEdge> biases() {
    return biases;
  }

  List<DiagramText> inputs() {
    return inputs;
  }

  List<DiagramText> words() {
    return joined(words, notes);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The names of the inputs, and the words at columns and edges. */
  List<DiagramText> texts() {
    return texts;
  }

  /** What has a ground: braces, and the value beside an edge. */
  List<DiagramText> labels() {
    return labels;
  }

  /** The outlines of the tiles that are lit or selected, as one path. */
  String litFrames() {
    return litFrames;
  }

  /** The braces; none where numbers beside edges that leave hidden units need their room. */
  List<DiagramText> braces() {
    return areBracesInTheWay ? List.of() : braces;
  }

  /** The value that is shown beside its edge, if one is. */
  List<DiagramText> bubbles() {
    return bubbles;
  }

  /** The outlines of all tiles as one path. */
  String tileFrames() {
    return frames;
  }
}
