package whyrandom.share;

import java.util.ArrayList;
import java.util.List;

/**
 * A JSON array.
 *
 * @param items its values
 */
public record JsonArray(List<Json> items) implements Json {
  /** Copies the list. */
  public JsonArray {
    items = List.copyOf(items);
  }

  /** An array of numbers; null stands where one is not finite. */
  static JsonArray ofNumbers(List<Double> numbers) {
    List<Json> items = new ArrayList<>(numbers.size());
    for (double number : numbers) {
      items.add(Json.of(number));
    }
    return new JsonArray(items);
  }

  /** An array of arrays of numbers; null stands where one is not finite. */
  static JsonArray ofRows(List<List<Double>> rows) {
    List<Json> items = new ArrayList<>(rows.size());
    for (List<Double> row : rows) {
      items.add(ofNumbers(row));
    }
    return new JsonArray(items);
  }
}
