package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Initializer;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.refusal.Refusal;
import whyrandom.table.Table;
import whyrandom.table.TableOptions;

/**
 * Reads calls of the scripting interface.
 *
 * <pre>
 *   Commands.read("step", "[10]", run)       // Command.Step[updates=10]
 *   Commands.read("step", "[1.5]", run)      // Refusal: step: n: 1.5 is not …
 *   Commands.read("fill", "[{\"layer\": 1, \"value\": 0.5}]", run)
 * </pre>
 *
 * <p>Arguments arrive as the JSON text of their list, where {@code undefined} is null: an argument
 * that is null is left out. Arguments beyond those that a method has are ignored, as in JavaScript;
 * unknown fields of an argument are refused, for a misspelt one would change what the call does.
 */
public final class Commands {
  /** The largest number of updates or epochs that one call may ask for. */
  public static final int MAX_UPDATES = 1_000_000;

  /** The largest number of runs of an ensemble. */
  public static final int MAX_RUNS = 10_000;

  /** The same of all of a call, where settings are varied. */
  public static final int MAX_ALL_RUNS = 100_000;

  /** The longest table, in characters. */
  public static final int MAX_TABLE = 4_000_000;

  /** The largest number of rows that one call may have predicted. */
  public static final int MAX_ROWS = 1_000_000;

  private final List<Json> arguments;
  private final State run;
  private final Notices unknown = new Notices();

  private Commands(List<Json> arguments, State run) {
    this.arguments = arguments;
    this.run = run;
  }

  /**
   * Reads a call.
   *
   * @param method the method's name
   * @param arguments its arguments, as the JSON text of a list
   * @param run what it is called on: what is allowed depends on the network and the data
   * @throws Refusal naming the method, the argument, its value and what is allowed
   */
  public static Command read(String method, String arguments, State run) {
    List<Json> list =
        Values.list(
            JsonReader.read(arguments), method + ": arguments", "a list", (item, p) -> item);
    Commands reader = new Commands(list, run);
    return method.equals("load")
        ? reader.load()
        : Refusal.within(method + ": ", () -> reader.read(method));
  }

  private Command read(String method) {
    switch (method) {
      case "experiment":
        return Command.Plain.EXPERIMENT;
      case "state":
        return Command.Plain.STATE;
      case "step":
        return new Command.Step(count(Math.min(MAX_UPDATES, Run.MAX_STEP - run.step())));
      case "epoch":
        return new Command.Epoch(count(MAX_UPDATES));
      case "back":
        return new Command.Back(count(MAX_UPDATES));
      case "seek":
        return new Command.Seek(
            (int)
                Values.whole(
                    required("step", Values.wholeRange(0, Run.MAX_STEP)), "step", 0, Run.MAX_STEP));
      case "rewind":
        return Command.Plain.REWIND;
      case "reinitialize":
        return new Command.Reinitialize(
            argument().map(json -> (long) Values.whole(json, "seed", 0, Initializer.MAX_SEED)));
      case "setWeight":
        return setWeight();
      case "fill":
        return fill();
      case "undo":
        return Command.Plain.UNDO;
      case "redo":
        return Command.Plain.REDO;
      case "play":
        return Command.Plain.PLAY;
      case "pause":
        return Command.Plain.PAUSE;
      case "predict":
        return predict();
      case "ensemble":
        return ensemble();
      case "code":
        return new Command.Code(Values.text(argument().orElse(new JsonText("")), "kind"));
      case "table":
        return table();
      case "link":
        return Command.Plain.LINK;
      default:
        throw Refusal.of("there is no such method");
    }
  }

  /** The message of a document that is refused is the page's, without the method's name. */
  private Command load() {
    String allowed = "an object or JSON text";
    Json document = required("document", allowed);
    if (document instanceof JsonText text) {
      return new Command.Load(Documents.read(text.value()));
    }
    if (document instanceof JsonObject object) {
      return new Command.Load(Documents.read(object));
    }
    throw Refusals.notAllowed("document", document, allowed);
  }

  private int count(int most) {
    return (int) Values.whole(argument().orElse(new JsonNumber(1)), "n", 0, most);
  }

  private Command setWeight() {
    Fields fields = object("{layer, unit, input, value}");
    Place place = EditsJson.place(fields, shape());
    double value = fields.requiredNumber("value");
    refuseRest(fields);
    return new Command.SetWeight(place, value);
  }

  private Command fill() {
    String allowed = "a number or an object {layer, value}";
    Json argument = required("value", allowed);
    if (argument instanceof JsonNumber number) {
      return new Command.Fill(Edit.ALL_LAYERS, number.value());
    }
    if (!(argument instanceof JsonObject)) {
      throw Refusals.notAllowed("value", argument, allowed);
    }
    Fields fields = object("{layer, value}");
    int layer = fields.whole("layer", 1, shape().layers(), Edit.ALL_LAYERS);
    double value = fields.requiredNumber("value");
    refuseRest(fields);
    return new Command.Fill(layer, value);
  }

  private Shape shape() {
    return run.network().shape();
  }

  private Command predict() {
    Command.Predict predict =
        new Command.Predict(Values.rows(required("rows", "a list of rows"), "rows"), part());
    if (predict.first() == 0) {
      check(predict, run);
    }
    return predict;
  }

  /**
   * Refuses rows that are not as long as the data of a run has columns.
   *
   * @throws Refusal naming the row and what is allowed
   */
  public static void check(Command.Predict predict, State run) {
    int columns = Experiment.columns(run.settings().data());
    for (int i = 0; i < predict.rows().size(); i++) {
      int length = predict.rows().get(i).size();
      if (length != columns) {
        String numbers = length == 1 ? " number is" : " numbers are";
        String inputs = columns == 1 ? " input" : " inputs";
        throw Refusal.because(
            "rows[" + (predict.first() + i) + "]",
            length + numbers,
            " not allowed; the data has " + columns + inputs);
      }
    }
  }

  /** The page hands many rows over in parts, and says which, behind them. */
  private Optional<Command.Predict.Part> part() {
    if (arguments.size() != 4) {
      return Optional.empty();
    }
    int call = (int) Values.whole(arguments.get(1), "call", 0, Integer.MAX_VALUE);
    int first = (int) Values.whole(arguments.get(2), "first", 0, Integer.MAX_VALUE);
    int all = (int) Values.whole(arguments.get(3), "all", 0, Integer.MAX_VALUE);
    if (all > MAX_ROWS) {
      throw Refusal.because("rows", all + " rows", " are not allowed; at most " + MAX_ROWS);
    }
    return Optional.of(new Command.Predict.Part(call, first, all));
  }

  private Command ensemble() {
    Fields fields = object("{runs, steps, seed, solvedBelow, vary}");
    int runs = fields.requiredWhole("runs", 1, MAX_RUNS);
    int steps = fields.requiredWhole("steps", 0, MAX_UPDATES);
    long seed = fields.longWhole("seed", 0, Initializer.MAX_SEED - runs + 1, 1);
    Optional<Double> solvedBelow =
        fields.get("solvedBelow").map(json -> Values.number(json, "solvedBelow"));
    List<Vary> varied = fields.get("vary").map(Vary::read).orElse(List.of());
    refuseRest(fields);
    List<Vary.Cell> cells =
        varied.isEmpty() ? List.of() : Vary.cells(run.settingsWithStart(), varied);
    if ((double) runs * (cells.size() + 1) > MAX_ALL_RUNS) {
      throw Refusal.because(
          "runs",
          "" + runs,
          " is not allowed for "
              + cells.size()
              + " combinations of values; all together must be at most "
              + MAX_ALL_RUNS);
    }
    return new Command.Ensemble(runs, steps, seed, solvedBelow, cells);
  }

  private Command table() {
    String text = Values.text(required("text", "the text of a table"), "text");
    if (text.length() > MAX_TABLE) {
      throw Refusal.notSoMany("text", text.length() + " characters", "at most " + MAX_TABLE);
    }
    boolean hasOptions = arguments.size() > 1 && arguments.get(1) != JsonNull.NULL;
    Json options = hasOptions ? arguments.get(1) : JsonObject.EMPTY;
    Fields fields = new Fields(Values.object(options, "options"), "", unknown);
    TableOptions read = TableJson.read(fields);
    refuseRest(fields);
    Table table = Table.read(text, read);
    return new Command.OpenTable(table, TableJson.on(table, run.settingsWithStart()));
  }

  /** The one argument that these methods have. */
  private Optional<Json> argument() {
    boolean isGiven = !arguments.isEmpty() && arguments.get(0) != JsonNull.NULL;
    return isGiven ? Optional.of(arguments.get(0)) : Optional.empty();
  }

  private Json required(String name, String allowed) {
    return argument().orElseThrow(() -> Refusal.missing(name, allowed));
  }

  private Fields object(String fields) {
    Json json = required("argument", "an object " + fields);
    return new Fields(Values.object(json, "argument"), "", unknown);
  }

  private void refuseRest(Fields fields) {
    fields.noticeRest();
    for (String name : unknown.paths()) {
      throw Refusal.because(name, "is not a field of this method's argument");
    }
  }
}
