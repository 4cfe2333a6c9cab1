package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Relation;
import whyrandom.refusal.Refusal;

/**
 * Reads claims, as figures hold them: network, measure, layer where the measure has one, relation,
 * number.
 *
 * <pre>
 *   A distinct 1 = 1      the units of A's first hidden layer are all identical
 *   B accuracy = 1        B has every training example right
 *   A loss &gt; 0.1          A's training loss
 *   A gradient 1 = 0      no weight into layer 1 has any gradient
 * </pre>
 */
final class ClaimText {
  private static final String LIKE = "a claim such as \"A distinct 1 = 4\" or \"B loss < 0.1\"";

  private ClaimText() {}

  /**
   * The claim that a text makes.
   *
   * @throws Refusal saying what is wrong with it and what is allowed
   */
  static Claim read(Json json, String path) {
    List<String> words = words(Values.text(json, path));
    if (words.size() < 4) {
      throw Refusals.notAllowed(path, json, LIKE);
    }
    int network = List.of("A", "B").indexOf(words.get(0));
    if (network < 0) {
      throw Refusals.notAllowed(path, json, LIKE + "; it begins with A or B");
    }
    Measure measure =
        Measure.of(words.get(1))
            .orElseThrow(
                () ->
                    Refusals.notAllowed(
                        path, json, LIKE + "; its second word is one of" + measures()));
    int next = measure.isOfLayer() ? 3 : 2;
    if (words.size() != next + 2) {
      throw Refusals.notAllowed(path, json, LIKE);
    }
    int layer =
        measure.isOfLayer() ? (int) Values.whole(JsonReader.read(words.get(2)), path, 1, 100) : 0;
    Relation relation =
        Relation.of(words.get(next))
            .orElseThrow(
                () ->
                    Refusals.notAllowed(path, json, LIKE + "; its relation is one of = < > <= >="));
    double number = Values.number(JsonReader.read(words.get(next + 1)), path);
    return new Claim(network, measure, layer, relation, number);
  }

  private static String measures() {
    StringBuilder list = new StringBuilder();
    for (Measure measure : Measure.values()) {
      list.append(' ').append(measure.id());
    }
    return list.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > from) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }
}
