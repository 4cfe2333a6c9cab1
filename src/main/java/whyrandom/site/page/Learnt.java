package whyrandom.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.share.Figure;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonReader;

/**
 * Counts from how many starts the options of a figure are solved, where the figure asks for it: the
 * seeds from 1 on, each trained to the figure's step.
 */
final class Learnt {
  private static final String CHOICES = "choices";
  private static final String OPTIONS = "options";

  private Learnt() {}

  /** The figure's JSON with the counts in its options; the same where it asks for none. */
  static String in(String json, Figure figure) {
    if (figure.choosing().starts() == 0) {
      return json;
    }
    JsonObject whole = (JsonObject) JsonReader.read(json);
    JsonObject choices = (JsonObject) whole.get(CHOICES).orElseThrow();
    List<Json> texts = ((JsonArray) choices.get(OPTIONS).orElseThrow()).items();
    List<Json> options = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      options.add(
          new JsonObject.Builder((JsonObject) texts.get(i))
              .put("learnt", solved(figure, figure.options().get(i)))
              .build());
    }
    JsonObject counted =
        new JsonObject.Builder(choices).put(OPTIONS, new JsonArray(options)).build();
    return new JsonObject.Builder(whole).put(CHOICES, counted).build().write();
  }

  /** How many of the seeds solve an option. */
  static long solved(Figure figure, Figure.Option option) {
    Experiment experiment = option.document().main().experiment();
    return LongStream.rangeClosed(1, figure.choosing().starts())
        .parallel()
        .filter(seed -> figure.choosing().isSolved(trained(experiment, seed, figure.until())))
        .count();
  }

  private static Run trained(Experiment experiment, long seed, int step) {
    Run run = new Run(experiment.withInit(experiment.init().withSeed(seed)), List.of());
    run.seek(step);
    return run;
  }
}
