package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.EdgeDraw;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Place;
import whyrandom.experiment.Recipe;
import whyrandom.explain.Labels;
import whyrandom.explain.Starts;

/** What is said of a start as a whole, and of what would change it. */
public final class StartEnglish {
  private StartEnglish() {}

  /**
   * How the network began.
   *
   * @param step where it is now
   * @param isEdited whether weights were changed at step 0
   */
  public static String of(DrawnStart start, int step, boolean isEdited) {
    String how = Starts.of(start.experiment());
    String text = "This network’s start: " + how + ".";
    if (!start.isRandom()) {
      text +=
          start.experiment().weights().isEmpty()
              ? " Nothing is drawn: every seed gives the same."
              : " Nothing is drawn.";
    }
    if (isEdited) {
      text += " Edits made at step 0 came after and are not shown here.";
    } else if (step > 0) {
      text += " Updates since then are not shown here.";
    }
    return text;
  }

  /** What changes a drawn weight and what does not; nothing for one that is not drawn. */
  public static List<String> changes(DrawnStart start, Place place) {
    List<String> list = new ArrayList<>();
    EdgeDraw edge = start.draw(place);
    if (edge.draw().isEmpty()) {
      return list;
    }
    list.add("Another seed: another key, so every draw with it is another.");
    boolean isSparse = start.layer(place.layer()).initializer().scheme().isSparse();
    boolean isPlain = edge.isScaledAlone() && !isSparse;
    if (!isPlain || place.isBias()) {
      list.add(
          "Another gain or another unit: the same seed and place still give the same "
              + (edge.isNormal() ? "z" : "u")
              + ".");
      return list;
    }
    LayerStart layer = start.layer(place.layer());
    DrawLaw law = layer.law().get();
    list.add(
        "Another gain or recipe: the same draw, rescaled. "
            + recipes(layer, law, edge.number())
            + " Uniform and normal make different numbers of the same u.");
    Optional<String> more = oneMore(start, place, law, edge.number());
    more.ifPresent(list::add);
    return list;
  }

  private static String recipes(LayerStart layer, DrawLaw law, double number) {
    StringBuilder text = new StringBuilder();
    double one = new DrawLaw(law.distribution(), 1, 0, 0).deviation();
    for (Recipe recipe : Recipe.values()) {
      double sigma = Math.sqrt(recipe.variance(layer.columns(), layer.rows()));
      text.append(text.length() == 0 ? "" : ", ")
          .append(recipe.title())
          .append(' ')
          .append(Digits.of(number * sigma / one));
    }
    String kind =
        switch (law.distribution()) {
          case NORMAL -> "normal";
          case TRUNCATED_NORMAL -> "truncated normal";
          case UNIFORM -> "uniform";
        };
    return "As " + kind + " of each recipe it would be: " + text + ".";
  }

  private static Optional<String> oneMore(
      DrawnStart start, Place place, DrawLaw law, double number) {
    double scale = start.scaleWithOneMore(place.layer());
    if (scale != scale) {
      return Optional.empty();
    }
    int grown = Math.min(place.layer(), start.shape().hiddenLayers());
    String where = "One unit more in " + Labels.layer(start.shape(), grown) + ": ";
    return Optional.of(
        where
            + (scale == law.scale()
                ? "the draw stays, for its place is the same, and so does the weight."
                : "the draw stays, for its place is the same; the scale becomes "
                    + Digits.of(scale)
                    + " and the weight "
                    + Digits.of(number * scale)
                    + "."));
  }
}
