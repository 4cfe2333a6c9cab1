package whyrandom.app.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.Choice;
import whyrandom.engine.Shape;
import whyrandom.model.many.Cohort;
import whyrandom.starts.Ending;
import whyrandom.starts.Picture;

/**
 * What is shown of each network: its output, or one of its hidden units.
 *
 * @param unit which of those that there are pictures of, or −1
 */
record Showing(int unit) {
  /** Outputs. */
  static final Showing OUTPUTS = new Showing(-1);

  /** Its picture; the output's where there is none of the unit. */
  Picture of(Ending ending) {
    List<Picture> units = ending.picture().units();
    return unit >= 0 && unit < units.size() ? units.get(unit) : ending.picture();
  }

  /** What can be shown of these, by the number of the unit. */
  static List<Choice> choices(Optional<Cohort> cohort) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("-1", "outputs", false));
    if (cohort.isEmpty()) {
      return choices;
    }
    Shape shape = cohort.get().plan().experiment().shape();
    int most = cohort.get().plan().units();
    int number = 0;
    for (int layer = 1; layer < shape.layers(); layer++) {
      for (int unit = 1; unit <= shape.units(layer) && number < most; unit++) {
        String of = shape.hiddenLayers() > 1 ? " of layer " + layer : "";
        choices.add(new Choice(Integer.toString(number), "hidden unit " + unit + of, false));
        number++;
      }
    }
    return choices;
  }
}
