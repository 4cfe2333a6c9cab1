package whyrandom.share;

import java.util.List;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Task;
import whyrandom.engine.Initializer;
import whyrandom.share.Values.Choices;

/**
 * The field {@code data}. Without a kind it is {@code custom} if there are rows, else {@code xor}.
 */
final class DataJson {
  private static final Choices<DataKind> KINDS =
      Choices.of(DataKind::of, DataKind.values(), DataKind::id);
  private static final Choices<Task> TASKS = Choices.of(Task::of, Task.values(), Task::id);
  private static final int FEWEST_POINTS = 4;
  private static final DataSpec USUAL_CUSTOM = DataSpec.custom(List.of(List.of(0.0, 0.0)));

  private DataJson() {}

  static DataSpec read(Fields document) {
    Fields fields = document.object("data");
    DataKind usualKind = fields.has("rows") ? DataKind.CUSTOM : DataKind.XOR;
    DataKind kind = fields.choice("kind", KINDS).orElse(usualKind);
    boolean isCustom = !kind.isGenerated();
    List<List<Double>> rows =
        isCustom
            ? Values.rows(fields.required("rows", "the rows of the data"), fields.path("rows"))
            : List.of();
    DataSpec usual = isCustom ? USUAL_CUSTOM : DataSpec.of(kind);
    DataSpec data =
        new DataSpec(
            kind,
            fields.whole(
                "points", isCustom ? 1 : FEWEST_POINTS, DataSpec.MOST_POINTS, usual.points()),
            fields.number("noise", usual.noise()),
            fields.longWhole("seed", 0, Initializer.MAX_SEED, usual.seed()),
            fields.number("testFraction", usual.testFraction()),
            rows,
            fields.choice("task", TASKS),
            fields.whole("targets", 1, isCustom ? DataSpec.MOST_TARGETS : 1, 1));
    fields.noticeRest();
    return data;
  }

  /** Points and noise say nothing of custom rows; they are written if they are not the usual. */
  static JsonObject write(DataSpec data) {
    boolean isCustom = !data.kind().isGenerated();
    JsonObject.Builder json = new JsonObject.Builder().put("kind", data.kind().id());
    DataSpec usual = isCustom ? USUAL_CUSTOM : data;
    if (!isCustom || data.points() != usual.points()) {
      json.put("points", data.points());
    }
    if (!isCustom || Double.compare(data.noise(), usual.noise()) != 0) {
      json.put("noise", data.noise());
    }
    json.put("seed", data.seed()).put("testFraction", data.testFraction());
    data.task().ifPresent(task -> json.put("task", task.id()));
    if (data.targets() > 1) {
      json.put("targets", data.targets());
    }
    if (isCustom) {
      json.put("rows", JsonArray.ofRows(data.rows()));
    }
    return json.build();
  }
}
