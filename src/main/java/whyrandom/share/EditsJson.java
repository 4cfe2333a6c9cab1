package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Initializer;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.refusal.Refusal;

/**
 * The field {@code edits}. An entry is one of
 *
 * <pre>
 *   {"step": 12, "layer": 1, "unit": 0, "input": 1, "value": 0.5}   input 0-based, or "bias"
 *   {"step": 12, "fill": 0.5, "layer": 1}                           without layer: all layers
 *   {"step": 12, "draw": {"scheme": "he-normal", "seed": 3}, "layer": 1}
 *   {"step": 12, "noise": 0.001, "seed": 7, "layer": 1}             ε·N(0, 1) on every weight
 *   {"step": 12, "copy": {"layer": 1, "from": 0, "to": 3}}          unit 3 becomes like unit 0
 *   {"step": 12, "set": {"optimizer": {"learningRate": 0.01}}}      see {@link Overrides}
 * </pre>
 *
 * and is checked against the network as it is shaped at that step. A step that is left out is 0.
 */
final class EditsJson {
  private static final String STEP = "step";
  private static final String FILL = "fill";
  private static final String DRAW = "draw";
  private static final String NOISE = "noise";
  private static final String COPY = "copy";
  private static final String SET = "set";
  private static final String INPUT = "input";
  private static final String BIAS = "bias";

  private EditsJson() {}

  /** The edits of a run that starts from an experiment, in the order of their steps. */
  static List<Edit> read(Optional<Json> json, Experiment start, Notices notices) {
    List<Edit> edits = new ArrayList<>();
    Experiment now = start;
    Shape shape = start.shape();
    for (Entry entry : entries(json)) {
      Edit edit = read(entry, now, shape, notices);
      edits.add(edit);
      if (edit instanceof Edit.Change change) {
        now = change.to();
        shape = now.shape();
      }
    }
    return edits;
  }

  private static Edit read(Entry entry, Experiment now, Shape shape, Notices notices) {
    Notices found = new Notices();
    try {
      Edit edit = edit(entry, now, shape, found);
      if (!found.paths().isEmpty()) {
        notices.addPart(path(entry.index()) + ".", found, new Notices());
      }
      return edit;
    } catch (Refusal e) {
      throw e.under(path(entry.index()));
    }
  }

  private record Entry(JsonObject object, int index, int step) {}

  /** Put into words only where there is something to say of it. */
  private static String path(int index) {
    return "edits[" + index + "]";
  }

  /** The entries in the order of their steps; those of one step stay in their order. */
  private static List<Entry> entries(Optional<Json> json) {
    if (json.isEmpty()) {
      return List.of();
    }
    List<Json> items = Values.items(json.get(), "edits", "a list");
    if (items.size() > Run.MAX_EDITS) {
      throw Refusal.tooMany("edits", items.size(), Run.MAX_EDITS);
    }
    List<Entry> entries = new ArrayList<>(items.size());
    for (Json item : items) {
      entries.add(entry(item, entries.size()));
    }
    entries.sort((a, b) -> Integer.compare(a.step(), b.step()));
    return entries;
  }

  private static Entry entry(Json json, int index) {
    if (!(json instanceof JsonObject object)) {
      throw Refusals.notAllowed(path(index), json, Values.OBJECT);
    }
    Optional<Json> step = object.get(STEP);
    try {
      int at = step.isPresent() ? (int) Values.whole(step.get(), STEP, 0, Run.MAX_STEP) : 0;
      return new Entry(object, index, at);
    } catch (Refusal e) {
      throw e.under(path(index));
    }
  }

  private static Edit edit(Entry entry, Experiment now, Shape shape, Notices notices) {
    JsonObject object = entry.object();
    Fields fields = new Fields(object, "", notices);
    fields.get(STEP);
    int step = entry.step();
    Edit edit;
    if (object.has(FILL)) {
      edit = new Edit.Fill(step, layer(fields, shape), fields.number(FILL, 0));
    } else if (object.has(DRAW)) {
      edit = new Edit.Draw(step, layer(fields, shape), InitializerJson.read(fields.object(DRAW)));
    } else if (object.has(NOISE)) {
      edit = noise(fields, step, now, shape);
    } else if (object.has(COPY)) {
      edit = copy(fields, step, shape);
    } else if (object.has(SET)) {
      edit = new Edit.Change(step, set(fields, now, notices));
    } else {
      edit = weight(fields, step, shape);
    }
    fields.noticeRest();
    return edit;
  }

  private static int layer(Fields fields, Shape shape) {
    return fields.whole("layer", 1, shape.layers(), Edit.ALL_LAYERS);
  }

  private static Edit noise(Fields fields, int step, Experiment now, Shape shape) {
    int layer = layer(fields, shape);
    double epsilon = fields.number(NOISE, 0);
    return new Edit.Noise(
        step, layer, epsilon, fields.longWhole("seed", 0, Initializer.MAX_SEED, now.init().seed()));
  }

  private static Edit copy(Fields fields, int step, Shape shape) {
    if (shape.hiddenLayers() == 0) {
      throw Refusal.because(COPY, "is not allowed; the network has no hidden units");
    }
    Fields copy = fields.object(COPY);
    int layer = copy.requiredWhole("layer", 1, shape.hiddenLayers());
    int last = shape.units(layer) - 1;
    int from = copy.requiredWhole("from", 0, last);
    int to = copy.requiredWhole("to", 0, last);
    copy.noticeRest();
    return Refusal.under(COPY, () -> new Edit.Copy(step, layer, from, to));
  }

  private static Experiment set(Fields fields, Experiment now, Notices notices) {
    JsonObject patch = Values.object(fields.required(SET, "an object"), SET);
    Notices found = new Notices();
    Experiment changed = Refusal.under(SET, () -> Overrides.read(now, patch, found));
    notices.addPart(SET + ".", found, new Notices());
    return changed;
  }

  private static Edit weight(Fields fields, int step, Shape shape) {
    Place place = place(fields, shape);
    double value = fields.requiredNumber("value");
    return new Edit.SetWeight(step, place.layer(), place.unit(), place.input(), value);
  }

  /**
   * The fields {@code layer}, {@code unit} and {@code input}, which a network of that shape has.
   */
  static Place place(Fields fields, Shape shape) {
    int layer = fields.requiredWhole("layer", 1, shape.layers());
    int unit = fields.requiredWhole("unit", 0, shape.units(layer) - 1);
    int last = shape.fanIn(layer) - 1;
    Optional<Json> json = fields.get(INPUT);
    if (json.isEmpty()) {
      throw Refusal.missing(fields.path(INPUT), Values.wholeRange(0, last) + ", or \"bias\"");
    }
    int input = Values.wholeOrWord(json.get(), fields.path(INPUT), 0, last, BIAS, Edit.BIAS);
    if (input == Edit.BIAS && !shape.hasBiases()) {
      throw Refusals.notAllowed(fields.path(INPUT), json.get(), Values.wholeRange(0, last));
    }
    return new Place(layer, unit, input);
  }

  /** The edits of a run that starts from an experiment. */
  static JsonArray write(List<Edit> edits, Experiment start) {
    List<Json> items = new ArrayList<>();
    Experiment now = start;
    for (Edit edit : edits) {
      items.add(write(edit, now));
      now = edit instanceof Edit.Change change ? change.to() : now;
    }
    return new JsonArray(items);
  }

  /** An edit that is made where these settings hold. */
  static JsonObject write(Edit edit, Experiment now) {
    JsonObject.Builder json = new JsonObject.Builder().put(STEP, edit.step());
    if (edit instanceof Edit.SetWeight set) {
      putWeight(json, set);
    } else if (edit instanceof Edit.Fill fill) {
      putLayer(json.put(FILL, fill.value()), fill.layer());
    } else if (edit instanceof Edit.Draw draw) {
      putLayer(json.put(DRAW, InitializerJson.write(draw.init())), draw.layer());
    } else if (edit instanceof Edit.Noise noise) {
      putLayer(json.put(NOISE, noise.epsilon()).put("seed", noise.seed()), noise.layer());
    } else if (edit instanceof Edit.Copy copy) {
      JsonObject.Builder unit = new JsonObject.Builder().put("layer", copy.layer());
      json.put(COPY, unit.put("from", copy.from()).put("to", copy.to()).build());
    } else if (edit instanceof Edit.Change change) {
      json.put(SET, Overrides.write(now, change.to()));
    }
    return json.build();
  }

  private static void putWeight(JsonObject.Builder json, Edit.SetWeight set) {
    json.put("layer", set.layer()).put("unit", set.unit());
    if (set.input() == Edit.BIAS) {
      json.put(INPUT, BIAS);
    } else {
      json.put(INPUT, set.input());
    }
    json.put("value", set.value());
  }

  private static void putLayer(JsonObject.Builder json, int layer) {
    if (layer != Edit.ALL_LAYERS) {
      json.put("layer", layer);
    }
  }
}
