package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Variant;

/**
 * What an edit did, in words: {@code x₁ → unit 2 = 0.5}, {@code all weights = 1}, {@code output: He
 * normal, seed 3}, {@code learning rate 0.01}.
 *
 * @param step the step at which it was made
 * @param words what it did
 * @param counted the edits that the words only count, so that others in the same number are not
 *     taken for the same; else empty
 */
public record EditWords(int step, String words, List<Edit> counted) {
  /** So many weights that are set at one step are named one by one. */
  private static final int MOST_NAMED = 3;

  /** So many edits of one step are told one by one. */
  private static final int MOST_TOLD = 24;

  /** The edits of a network, in the order of their steps; many weights at once are counted. */
  public static List<EditWords> of(Variant variant) {
    return of(variant.edits(), variant.experiment(), Integer.MAX_VALUE);
  }

  /** The edits of a network at a step; of very many the first ones, and how many more there are. */
  public static List<EditWords> at(Variant variant, int step) {
    int from = variant.editsUpTo(step - 1).size();
    List<Edit> edits = variant.editsUpTo(step);
    return from == edits.size()
        ? List.of()
        : of(edits.subList(from, edits.size()), variant.settingsAt(step - 1), MOST_TOLD);
  }

  private static List<EditWords> of(List<Edit> edits, Experiment before, int most) {
    List<EditWords> list = new ArrayList<>();
    Experiment now = before;
    int i = 0;
    while (i < edits.size()) {
      if (list.size() == most) {
        List<Edit> rest = edits.subList(i, edits.size());
        list.add(new EditWords(rest.get(0).step(), "and " + rest.size() + " more", rest));
        break;
      }
      Edit edit = edits.get(i);
      int together = together(edits, i);
      boolean areMany = together > MOST_NAMED;
      List<Edit> counted = areMany ? edits.subList(i, i + together) : List.of();
      String words = areMany ? together + " weights and biases set" : words(edit, now);
      list.add(new EditWords(edit.step(), words, counted));
      now = edit instanceof Edit.Change change ? change.to() : now;
      i += areMany ? together : 1;
    }
    return list;
  }

  /** How many weights in a row are set at one step. */
  private static int together(List<Edit> edits, int from) {
    int end = from;
    while (end < edits.size()
        && edits.get(end) instanceof Edit.SetWeight set
        && set.step() == edits.get(from).step()) {
      end++;
    }
    return end - from;
  }

  private static String words(Edit edit, Experiment before) {
    if (edit instanceof Edit.SetWeight set) {
      Place place = new Place(set.layer(), set.unit(), set.input());
      return Labels.place(before, place) + " = " + Starts.exact(set.value());
    }
    if (edit instanceof Edit.Fill fill) {
      String layer = fill.layer() == Edit.ALL_LAYERS ? "" : layer(before, fill.layer()) + ": ";
      return layer + "all weights = " + Starts.exact(fill.value());
    }
    if (edit instanceof Edit.Draw draw) {
      return layer(before, draw.layer()) + ": " + Starts.of(draw.init());
    }
    if (edit instanceof Edit.Noise noise) {
      String where =
          noise.layer() == Edit.ALL_LAYERS ? "all weights" : layer(before, noise.layer());
      String draw = Starts.exact(noise.epsilon()) + " · N(0, 1), seed " + noise.seed();
      return where + " + " + draw;
    }
    if (edit instanceof Edit.Copy copy) {
      String of = before.hidden().size() > 1 ? " of layer " + copy.layer() : "";
      return "unit " + (copy.to() + 1) + of + " = unit " + (copy.from() + 1);
    }
    return settings(before, ((Edit.Change) edit).to());
  }

  private static String layer(Experiment e, int layer) {
    return layer == Edit.ALL_LAYERS ? "all layers" : Labels.layer(e.shape(), layer);
  }

  private static String settings(Experiment before, Experiment after) {
    StringBuilder text = new StringBuilder();
    for (Difference d : Differences.of(before, after)) {
      text.append(text.length() == 0 ? "" : ", ").append(d.name()).append(' ').append(d.to());
    }
    return text.length() == 0 ? "settings" : text.toString();
  }
}
