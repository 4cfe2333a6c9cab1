package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.explain.Labels;
import whyrandom.math.Percent;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.NetworkLayout;
import whyrandom.plot.Numbers;

/** The words above the columns of the diagram and the brackets, as long as there is room for. */
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

  /** What a pill is wider than its words, in terms of the text's size. */
  private static final double PILL_SPACE = 1.3;

  /** More groups than these are counted instead of named by their sizes. */
  private static final int MOST_GROUPS = 3;

  /** How far the baseline of a line is below its middle, for letters of size 1. */
  static final double BASELINE = 0.35;

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
    return width(text, textSize);
  }

  /** Roughly, and rather more than less, the width of a text. */
  static double width(String text, double textSize) {
    double letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += NARROW.indexOf(text.charAt(i)) >= 0 ? NARROW_LETTER : LETTER;
    }
    return letters * textSize;
  }

  /** How much is said. */
  private enum Wording {
    FULL,
    SHORT,
    BARE
  }

  /**
   * What the columns have come to, each in the longest wording that touches no other.
   *
   * @param areUntold whether it is not to be said which units are alike
   */
  List<DiagramText> all(Seen lane, boolean areUntold) {
    List<DiagramText> list = new ArrayList<>();
    Wording wording = wording(lane);
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      if (layout.isOpen(layer) && (areUntold || !hasGroups(lane, layer))) {
        String text = areUntold ? plain(wording, layer) : units(wording, layer, lane);
        list.add(word(text, "caption", layout.head(layer, width(text))));
      }
    }
    addOutput(list, lane);
    list.addAll(new StripWords(layout, shape, textSize).all());
    layout.drift().ifPresent(card -> addDriftWords(list, card, lane.step() == 0));
    return list;
  }

  /** The longest wording in which the words of no hidden layer touch another's. */
  private Wording wording(Seen lane) {
    for (Wording wording : Wording.values()) {
      boolean hasRoom = true;
      for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
        double width = BOLD * width(units(wording, layer, lane)) + PILL_SPACE * textSize;
        hasRoom &= !layout.isOpen(layer) || width <= layout.headRoom(layer);
      }
      if (hasRoom) {
        return wording;
      }
    }
    return Wording.BARE;
  }

  private static boolean hasGroups(Seen lane, int layer) {
    boolean hasGroups = false;
    for (List<Integer> group : lane.identical().get(layer - 1)) {
      hasGroups |= group.size() > 1;
    }
    return hasGroups;
  }

  /** How many units of a layer there are, and of which kind. */
  private String units(Wording wording, int layer, Seen lane) {
    int units = shape.units(layer);
    List<List<Integer>> groups = lane.identical().get(layer - 1);
    if (hasGroups(lane, layer)) {
      return groups(wording, groups);
    }
    boolean isPlain = units == 1 || lane.state().hasDiverged();
    return isPlain ? plain(wording, layer) : units + (wording == Wording.FULL ? " distinct" : "");
  }

  /** How many there are. */
  private String plain(Wording wording, int layer) {
    int units = shape.units(layer);
    return units + (wording != Wording.FULL ? "" : units == 1 ? " unit" : " units");
  }

  private static String groups(Wording wording, List<List<Integer>> groups) {
    StringBuilder sizes = new StringBuilder();
    int shared = 0;
    for (List<Integer> group : groups) {
      if (group.size() > 1) {
        sizes.append(shared == 0 ? "" : " + ").append(group.size());
        shared++;
      }
    }
    if (shared > MOST_GROUPS) {
      return wording == Wording.FULL ? shared + " groups" : "" + shared;
    }
    return switch (wording) {
      case FULL -> sizes + " identical";
      case SHORT -> "×" + sizes;
      case BARE -> "" + groups.get(0).size();
    };
  }

  /** What it is, on the left, and how it does, on the right, if there is room for both. */
  private void addOutput(List<DiagramText> list, Seen lane) {
    int column = shape.layers();
    Box tile = layout.tile(column, 0);
    String what = shape.outputs() == 1 ? "output" : "outputs";
    String result = result(lane, false);
    double both = width(what) + BOLD * width(result) + DISTANCE * textSize;
    if (both <= tile.width()) {
      Box head = layout.head(column, tile.width());
      list.add(word(what, "caption at-start", new Box(tile.x(), head.y(), 0, head.height())));
      Box end = new Box(tile.right(), head.y(), 0, head.height());
      list.add(word(result, "caption result at-end", end));
      return;
    }
    boolean isShort = BOLD * width(result) > Math.min(tile.width(), layout.headRoom(column));
    String words = isShort ? result(lane, true) : result;
    list.add(word(words, "caption result", layout.head(column, BOLD * width(words))));
  }

  private static String result(Seen lane, boolean isShort) {
    Optional<Double> accuracy = lane.trainRight();
    if (accuracy.isPresent()) {
      String share = Percent.of(accuracy);
      return isShort ? share : share + " right";
    }
    String loss = Numbers.shortText(lane.train().loss());
    return isShort ? loss : "loss " + loss;
  }

  /**
   * They begin where the card does, or end where it ends if they are wider; not over other layers.
   */
  private void addDriftWords(List<DiagramText> list, Box card, boolean isStart) {
    Box head = layout.driftHead(card.width());
    String words = isStart ? "where the units are" : "how the units moved";
    String few = isStart ? "where they are" : "how they moved";
    if (width(words) <= card.width()) {
      list.add(word(words, "caption at-start", new Box(card.x(), head.y(), 0, head.height())));
    } else if (width(few) < card.right() - layout.right(shape.layers() - 1)) {
      Box end = new Box(card.right(), head.y(), 0, head.height());
      list.add(word(few, "caption at-end", end));
    }
  }

  private DiagramText word(String text, String style, Box box) {
    double baseline = box.centerY() + BASELINE * textSize;
    return DiagramText.plain(text, style, box.centerX(), baseline);
  }

  /**
   * The brackets round identical units. Where a layer has more than one group they are numbered,
   * and so are the tiles.
   */
  List<DiagramText> brackets(Seen lane) {
    List<DiagramText> list = new ArrayList<>();
    Wording wording = wording(lane);
    for (int layer = 1; layer <= shape.hiddenLayers(); layer++) {
      if (hasGroups(lane, layer)) {
        addBrackets(list, layer, lane.identical().get(layer - 1), units(wording, layer, lane));
      }
    }
    return list;
  }

  private void addBrackets(
      List<DiagramText> list, int layer, List<List<Integer>> groups, String words) {
    boolean isOpen = layout.isOpen(layer);
    Box label =
        isOpen
            ? layout.head(layer, BOLD * width(words) + PILL_SPACE * textSize)
            : new Box(0, 0, 0, 0);
    StringBuilder paths = new StringBuilder();
    int shared = 0;
    for (String path : layout.brackets(layer, groups, label)) {
      paths.append(path);
      shared += path.isEmpty() ? 0 : 1;
    }
    list.add(brace(label, isOpen ? words : "", paths.toString()));
    int number = 0;
    for (List<Integer> group : groups) {
      if (isOpen && shared > 1 && group.size() > 1) {
        number++;
        addBadges(list, layer, group, number);
      }
    }
  }

  private DiagramText brace(Box box, String words, String path) {
    return DiagramText.on("brace", box, box.height() / 2, words, textSize, path);
  }

  /** The number of a group in the corner of its tiles. */
  private void addBadges(List<DiagramText> list, int layer, List<Integer> group, int number) {
    for (int unit : group) {
      Box tile = layout.tile(layer, unit);
      if (tile.width() >= LEAST_NUMBERED_TILE) {
        double side = BADGE * textSize;
        Box box = new Box(tile.right() - side - 2, tile.bottom() - side - 2, side, side);
        list.add(brace(box, "" + number, ""));
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
