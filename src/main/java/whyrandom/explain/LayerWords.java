package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.Numbering;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;
import whyrandom.explain.statement.Span;

/** What there is to say of the units of one hidden layer, or of all. */
final class LayerWords {
  static final String ONE_FUNCTION = "one and the same function";

  /** Units are almost identical if they differ by less than this share of their largest weight. */
  private static final double ALMOST = 0.02;

  private static final int MOST_GROUPS = 3;
  private static final int MOST_CLAUSES = 3;

  private final Observation o;
  private final boolean isBlocked;

  /**
   * Words about an observed network.
   *
   * @param isBlocked whether it is said elsewhere why units get no gradient
   */
  LayerWords(Observation o, boolean isBlocked) {
    this.o = o;
    this.isBlocked = isBlocked;
  }

  /** What is said of the layers, in sentences. */
  Words all() {
    int layers = o.shape().hiddenLayers();
    if (layers == 1) {
      return ofLayer(1, "Hidden unit").say(".");
    }
    if (isWhole()) {
      return new Words()
          .say("In each of the " + layers + " hidden layers all units are ")
          .same(ONE_FUNCTION)
          .say(".");
    }
    if (isAllDistinct() && !hasSilent()) {
      return new Words().say("In every hidden layer each unit is its own function.");
    }
    return byLayer(layers);
  }

  private boolean hasSilent() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      if (silent(layer) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether every hidden layer consists of several identical units. */
  boolean isWhole() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      if (o.shape().units(layer) == 1 || o.identical(layer).size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether no two units of a layer compute the same function, nor almost. */
  boolean isAllDistinct() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      if (!isDistinct(layer) || isAlmostOne(layer)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDistinct(int layer) {
    return Grouping.byFunction(o.network(), layer).size() == o.shape().units(layer);
  }

  /** Whether the units of a layer are different, but hardly. */
  boolean isAlmostOne(int layer) {
    return o.shape().units(layer) > 1
        && isDistinct(layer)
        && Grouping.gap(o.network(), layer) < ALMOST * Grouping.size(o.network(), layer);
  }

  /** A clause for each layer; neighbours of which the same is to be said share one. */
  private Words byLayer(int layers) {
    List<Sentence> clauses = new ArrayList<>();
    List<Integer> firsts = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      Sentence clause = ofLayer(layer, "unit").say(".").sentence();
      if (clauses.isEmpty() || !clauses.get(clauses.size() - 1).equals(clause)) {
        clauses.add(clause);
        firsts.add(layer);
      }
    }
    if (clauses.size() > MOST_CLAUSES) {
      return counted(layers);
    }
    Words words = new Words();
    for (int i = 0; i < clauses.size(); i++) {
      int last = i + 1 < firsts.size() ? firsts.get(i + 1) - 1 : layers;
      Words clause = new Words().say(layersText(firsts.get(i), last) + ": ");
      for (Span span : clauses.get(i).spans()) {
        clause = span.isAboutSameness() ? clause.same(span.text()) : clause.say(span.text());
      }
      words.add(clause);
    }
    return words;
  }

  private static String layersText(int first, int last) {
    List<Integer> numbers = new ArrayList<>();
    for (int layer = first; layer <= last; layer++) {
      numbers.add(layer);
    }
    return (first == last ? "Layer " : "Layers ") + Numbering.of(numbers);
  }

  /** Many layers, of which different things are to be said, in one sentence. */
  private Words counted(int layers) {
    List<Integer> withIdentical = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      if (o.hasIdentical(layer)) {
        withIdentical.add(layer);
      }
    }
    if (withIdentical.isEmpty()) {
      return new Words().say("No hidden layer has identical units.");
    }
    boolean isOne = withIdentical.size() == 1;
    return new Words()
        .say((isOne ? "Hidden layer " : "Hidden layers ") + Numbering.of(withIdentical))
        .say(isOne ? " has " : " have ")
        .same("identical units")
        .say(".");
  }

  /** One layer, without a full stop; {@code name} is "Hidden unit" or "unit". */
  private Words ofLayer(int layer, String name) {
    int units = o.shape().units(layer);
    List<List<Integer>> shared = Grouping.shared(o.identical(layer));
    if (units == 1) {
      return alone(name);
    }
    if (!shared.isEmpty()) {
      return identical(layer, name, shared);
    }
    List<List<Integer>> functions = Grouping.shared(Grouping.byFunction(o.network(), layer));
    if (!functions.isEmpty()) {
      return sameForNow(layer, name, functions);
    }
    if (isAlmostOne(layer)) {
      return almostOne(layer, name);
    }
    boolean isInner = name.equals("unit");
    if (silent(layer) > 1) {
      return new Words()
          .say(isInner ? "no two units" : "No two hidden units")
          .say(" are identical");
    }
    return new Words()
        .say(isInner ? "every unit" : "Every hidden unit")
        .say(" is its own function");
  }

  /** Number of units that output 0 for every training example; 0 may be all they ever output. */
  private int silent(int layer) {
    int count = 0;
    for (int unit = 0; unit < o.shape().units(layer); unit++) {
      count += o.signals().isSilent(layer, unit) ? 1 : 0;
    }
    return count;
  }

  private static Words alone(String name) {
    return new Words()
        .say(
            name.equals("unit")
                ? "one unit"
                : "There is one hidden unit, so there is none to tell it apart from");
  }

  private Words identical(int layer, String name, List<List<Integer>> shared) {
    int groups = o.identical(layer).size();
    int single = groups - shared.size();
    Words words = new Words().say(name + "s " + Numbering.units(shared.get(0)) + " are ");
    words.same(ONE_FUNCTION);
    int shown = Math.min(MOST_GROUPS, shared.size());
    for (int i = 1; i < shown; i++) {
      words.say(", so are " + Numbering.units(shared.get(i)));
    }
    if (shown < shared.size()) {
      words.say(" and so on");
    }
    if (single == 1) {
      words.say(", unit " + Numbering.units(alone(o.identical(layer))) + " is its own");
    } else if (single > 1) {
      words.say(", the other " + single + " are each their own");
    }
    if (groups > 1) {
      boolean areFunctions = Grouping.byFunction(o.network(), layer).size() == groups;
      words.say(": " + groups + (areFunctions ? " distinct functions" : " distinct units"));
    }
    return words;
  }

  private static List<Integer> alone(List<List<Integer>> groups) {
    for (List<Integer> group : groups) {
      if (group.size() == 1) {
        return group;
      }
    }
    throw new IllegalArgumentException("groups: none has one unit");
  }

  /** Units that compute the same function but whose weights out differ. */
  private Words sameForNow(int layer, String name, List<List<Integer>> functions) {
    List<Integer> first = functions.get(0);
    List<List<Integer>> after = Grouping.byFunction(o.next(), layer);
    boolean isKept = Grouping.isKept(functions, after);
    Words words = new Words().say(name + "s " + Numbering.units(first) + " are ");
    words.same(isKept ? "the same function" : "the same function for now");
    words.say(functions.size() > 1 ? ", and others too" : "");
    if (isKept) {
      return words.say(", though their weights out differ").say(whyKept(layer, functions));
    }
    boolean isAllApart = true;
    for (List<Integer> group : functions) {
      isAllApart &= isApart(group, after);
    }
    return words
        .say(", but their weights out differ")
        .say(
            isAllApart
                ? " and so do their gradients: the next step separates them"
                : ": the next step separates some of them");
  }

  private String whyKept(int layer, List<List<Integer>> functions) {
    if (isBlocked) {
      return "";
    }
    for (List<Integer> group : functions) {
      for (int unit : group) {
        if (!o.hasNoGradient(layer, unit)) {
          return "; the next step leaves them the same";
        }
      }
    }
    return "; no gradient reaches them, so the next step leaves them the same";
  }

  private static boolean isApart(List<Integer> group, List<List<Integer>> groups) {
    for (List<Integer> other : groups) {
      int together = 0;
      for (int unit : group) {
        together += other.contains(unit) ? 1 : 0;
      }
      if (together > 1) {
        return false;
      }
    }
    return true;
  }

  private Words almostOne(int layer, String name) {
    double gap = Grouping.gap(o.network(), layer);
    double after = Grouping.gap(o.next(), layer);
    List<Integer> units = new ArrayList<>();
    for (int unit = 0; unit < o.shape().units(layer); unit++) {
      units.add(unit);
    }
    Words words = new Words().say(name + "s " + Numbering.units(units) + " are ");
    words.same("almost identical").say(": their weights differ by at most " + Digits.of(gap));
    String course =
        after > gap
            ? "widens the gap"
            : after < gap ? "narrows the gap" : "leaves the gap as it is";
    return words.say(", and the next step " + course);
  }
}
