package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Experiment;
import whyrandom.table.Table;
import whyrandom.table.TableOptions;

/**
 * What a script says of a table that is to be opened, and what it is told of it:
 *
 * <pre>
 *   {"header": true, "delimiter": ";", "decimal": ",", "inputs": ["height", 2], "targets": "adult",
 *    "missing": "drop"}
 *   {"rows": 149, "dropped": 1, "inputs": ["height", "weight"], "targets": ["adult"],
 *    "task": "classification", "classes": ["yes", "no"], "header": true, "delimiter": ";",
 *    "decimal": ","}
 * </pre>
 */
public final class TableJson {
  private static final String DELIMITERS = "one of \",\" \";\" \"\\t\" \"|\" \" \"";

  private TableJson() {}

  /** Reads the options; all can be left out. */
  static TableOptions read(Fields fields) {
    return new TableOptions(
        fields.get("header").map(json -> Values.flag(json, "header")),
        fields.get("delimiter").map(json -> character(json, "delimiter", ",;\t| ", DELIMITERS)),
        fields.get("decimal").map(json -> character(json, "decimal", ".,", "\".\" or \",\"")),
        columns(fields, "inputs"),
        columns(fields, "targets"),
        fields.get("missing").map(TableJson::missing).orElse(TableOptions.Missing.REFUSE));
  }

  private static char character(Json json, String path, String allowed, String words) {
    boolean isOne = json instanceof JsonText text && text.value().length() == 1;
    if (isOne && allowed.indexOf(((JsonText) json).value()) >= 0) {
      return ((JsonText) json).value().charAt(0);
    }
    throw Refusals.notAllowed(path, json, words);
  }

  private static TableOptions.Missing missing(Json json) {
    StringBuilder names = new StringBuilder("one of");
    for (TableOptions.Missing missing : TableOptions.Missing.values()) {
      if (json instanceof JsonText text && text.value().equals(missing.id())) {
        return missing;
      }
      names.append(' ').append(missing.id());
    }
    throw Refusals.notAllowed("missing", json, names.toString());
  }

  /** A name or number of a column, or a list of them. */
  private static List<String> columns(Fields fields, String name) {
    Optional<Json> json = fields.get(name);
    if (json.isEmpty()) {
      return List.of();
    }
    return json.get() instanceof JsonArray
        ? Values.list(json.get(), name, "columns, by name or by number", TableJson::column)
        : List.of(column(json.get(), name));
  }

  private static String column(Json json, String path) {
    if (json instanceof JsonNumber number && number.value() == Math.floor(number.value())) {
      return json.write();
    }
    if (json instanceof JsonText text) {
      return text.value();
    }
    throw Refusals.notAllowed(path, json, "a column, by name or by number from 1");
  }

  /** What was understood. */
  public static JsonObject understood(Table table) {
    JsonObject.Builder json =
        new JsonObject.Builder()
            .put("rows", table.rows().size())
            .put("dropped", table.dropped())
            .put("inputs", texts(table.inputs()))
            .put("targets", texts(table.targets()))
            .put("task", task(table));
    if (table.isClassification()) {
      json.put("classes", texts(table.classes()));
    }
    return json.put("header", table.hasHeader())
        .put("delimiter", String.valueOf(table.delimiter()))
        .put("decimal", String.valueOf(table.decimal()))
        .build();
  }

  private static Json texts(List<String> list) {
    List<Json> items = new ArrayList<>();
    list.forEach(text -> items.add(new JsonText(text)));
    return new JsonArray(items);
  }

  private static String task(Table table) {
    return table.isClassification() ? "classification" : "regression";
  }

  /** An experiment on a table: output and loss are those that go with it, the rest stays. */
  static Experiment on(Table table, Experiment experiment) {
    JsonObject.Builder data =
        new JsonObject.Builder()
            .put("kind", "custom")
            .put("rows", JsonArray.ofRows(table.rows()))
            .put("targets", table.targets().size());
    if (table.targets().size() == 1) {
      data.put("task", task(table));
    }
    JsonObject patch =
        new JsonObject.Builder()
            .put("data", data.build())
            .put("features", JsonNull.NULL)
            .put("network", new JsonObject.Builder().put("output", JsonNull.NULL).build())
            .put("loss", JsonNull.NULL)
            .build();
    return Overrides.read(experiment, patch, new Notices()).withTitle("", "");
  }
}
