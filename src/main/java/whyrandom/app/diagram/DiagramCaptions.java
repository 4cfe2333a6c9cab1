package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.explain.Labels;
import whyrandom.math.Percent;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.Brace;
import whyrandom.plot.NetworkLayout;
import whyrandom.plot.Numbers;

/** The words under the columns of the diagram and at its braces, as long as there is room for. */
final class DiagramCaptions {
  // Widths of letters of size 1 in a wide font; most fonts are narrower.
  private static final String NARROW = "fijlrt.,:;|'’·− ()[]/";
  private static final double NARROW_LETTER = 0.38;
  private static final double LETTER = 0.62;

  /** Distance between captions, in terms of the text's size. */
  private static final double DISTANCE = 0.6;

  /** Smaller tiles have no room for the number of their group. */
  private static final double LEAST_NUMBERED_TILE = 26;

  private static final double BADGE = 1.3;

  /** How much wider bold letters are. */
  private static final double BOLD = 1.1;

  private final NetworkLayout layout;
  private final Shape shape;
  private final double textSize;

  DiagramCaptions(NetworkLayout layout, Shape shape, double textSize) {
    this.layout = layout;
    this.shape = shape;
    this.textSize = textSize;
  }

  private double width(String text) {
    double letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += NARROW.indexOf(text.charAt(i)) >= 0 ? NARROW_LETTER : LETTER;
    }
    return letters * textSize;
  }

  /**
   * The captions of all columns, each line in the longest wording in which none touches another.
   */
  List<DiagramText> all(Seen lane) {
    List<DiagramText> list = new ArrayList<>(line(0, lane));
    list.addAll(line(1, lane));
    return list;
  }

  private List<DiagramText> line(int line, Seen lane) {
    List<DiagramText> list = new ArrayList<>();
    for (Wording wording : Wording.values()) {
      list.clear();
      if (addLine(list, line, line == 0 ? units(wording) : results(wording, lane), lane)) {
        return list;
      }
    }
    return list;
  }

  /** How much is said. */
  private enum Wording {
    FULL,
    SHORT,
    BARE
  }

  /** What the columns are. */
  private List<String> units(Wording wording) {
    List<String> texts = new ArrayList<>();
    texts.add(wording == Wording.BARE ? "in" : "inputs");
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      int units = shape.units(layer);
      String noun = units == 1 ? " unit" : " units";
      String kind = wording == Wording.FULL ? " hidden" : "";
      texts.add(wording == Wording.BARE ? "" + units : units + kind + noun);
    }
    String output = shape.outputs() == 1 ? "output" : "outputs";
    texts.add(wording == Wording.BARE ? "out" : output);
    return texts;
  }

  /** What they have come to. */
  private List<String> results(Wording wording, Seen lane) {
    List<String> texts = new ArrayList<>();
    texts.add("");
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      int distinct = lane.identical().get(layer - 1).size();
      String word = wording == Wording.BARE ? "" : " distinct";
      boolean isNothing = shape.units(layer) == 1 || lane.state().hasDiverged();
      texts.add(isNothing ? "" : distinct + word);
    }
    texts.add(result(wording, lane));
    return texts;
  }

  private static String result(Wording wording, Seen lane) {
    Optional<Double> accuracy = lane.trainRight();
    if (accuracy.isPresent()) {
      String share = Percent.of(accuracy);
      return wording == Wording.BARE ? share : share + " right";
    }
    String loss = Numbers.shortText(lane.train().loss());
    return wording == Wording.BARE ? loss : "loss " + loss;
  }

  /** Adds a line of captions; answers whether they keep their distance. */
  private boolean addLine(List<DiagramText> list, int line, List<String> texts, Seen lane) {
    boolean hasRoom = true;
    double end = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      if (text.isEmpty()) {
        continue;
      }
      double width = width(text);
      double x = layout.captionX(column, width);
      hasRoom &= x - width / 2 >= end;
      end = x + width / 2 + DISTANCE * textSize;
      boolean isHidden = column > 0 && column < shape.layers();
      boolean hasSame = isHidden && lane.identical().get(column - 1).size() < shape.units(column);
      String style = line == 1 && hasSame ? "caption same" : "caption";
      list.add(DiagramText.plain(text, style, x, layout.captionY(line)));
    }
    return hasRoom;
  }

  /**
   * The braces around identical units. Where a layer has more than one group they are numbered, and
   * so are the tiles.
   */
  List<DiagramText> braces(List<List<List<Integer>>> identical) {
    List<DiagramText> list = new ArrayList<>();
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      addBraces(list, layer, identical.get(layer - 1));
    }
    return list;
  }

  private void addBraces(List<DiagramText> list, int layer, List<List<Integer>> groups) {
    int shared = 0;
    for (List<Integer> group : groups) {
      shared += group.size() > 1 ? 1 : 0;
    }
    boolean areNumbered = shared > 1;
    String longest = (areNumbered ? "1 · " : "") + shape.units(layer) + " identical";
    List<Brace> braces = layout.braces(layer, groups, BOLD * width(longest));
    int number = 0;
    for (int i = 0; i < braces.size(); i++) {
      List<Integer> group = groups.get(i);
      if (group.size() > 1) {
        number++;
        list.add(brace(braces.get(i), (areNumbered ? number + " · " : ""), group.size()));
        if (areNumbered) {
          addBadges(list, layer, group, number);
        }
      }
    }
  }

  private DiagramText brace(Brace brace, String number, int units) {
    if (brace.label().isEmpty()) {
      return DiagramText.line(brace.path());
    }
    Brace.Label label = brace.label().get();
    String words = label.isShort() ? "×" + units : number + units + " identical";
    return DiagramText.on(label.box(), words, label.isUpright(), textSize, brace.path());
  }

  /** The number of a group in the corner of its tiles. */
  private void addBadges(List<DiagramText> list, int layer, List<Integer> group, int number) {
    for (int unit : group) {
      Box tile = layout.tile(layer, unit);
      if (tile.width() >= LEAST_NUMBERED_TILE) {
        double side = BADGE * textSize;
        Box box = new Box(tile.right() - side - 2, tile.bottom() - side - 2, side, side);
        list.add(DiagramText.on(box, "" + number, false, textSize, ""));
      }
    }
  }

  /** The names of the inputs. */
  List<DiagramText> inputs(Seen lane) {
    List<DiagramText> list = new ArrayList<>();
    String style = layout.areInputLabelsAbove() ? "input-label" : "input-label beside";
    for (int i = 0; i < shape.inputs(); i++) {
      String name = Labels.feature(lane.state().settings().features().get(i));
      list.add(DiagramText.plain(name, style, layout.inputLabelX(i), layout.inputLabelY(i)));
    }
    return list;
  }

  /** How wide a value's bubble is. */
  double bubbleWidth(String text) {
    return width(text) * BOLD + textSize;
  }
}
