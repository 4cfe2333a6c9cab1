package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Units and layers by their numbers, counted from 1: {@code 1–4}, {@code 1, 3 and 5–7}; of very
 * many the first ones, {@code 1, 3, 5, 7 and 12 others}.
 */
public final class Numbering {
  private static final int SHORTEST_RANGE = 3;

  /** More than these numbers and ranges are not all named. */
  private static final int MOST_PARTS = 6;

  private static final int NAMED_PARTS = 4;

  private Numbering() {}

  /** Units given by their 0-based indices, ascending. */
  public static String units(List<Integer> indices) {
    List<Integer> numbers = new ArrayList<>();
    for (int index : indices) {
      numbers.add(index + 1);
    }
    return of(numbers);
  }

  /** Numbers, ascending, runs of three and more as ranges; the first ones, if there are many. */
  public static String of(List<Integer> numbers) {
    List<String> parts = new ArrayList<>();
    int named = 0;
    int i = 0;
    while (i < numbers.size()) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      if (end - i + 1 >= SHORTEST_RANGE) {
        parts.add(Integer.toString(numbers.get(i)) + "–" + Integer.toString(numbers.get(end)));
        i = end + 1;
      } else {
        parts.add(Integer.toString(numbers.get(i)));
        i++;
      }
      named = parts.size() <= NAMED_PARTS ? i : named;
    }
    if (parts.size() > MOST_PARTS) {
      List<String> few = new ArrayList<>(parts.subList(0, NAMED_PARTS));
      few.add(numbers.size() - named + " others");
      return list(few);
    }
    return list(parts);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ").append(parts.get(i));
    }
    return text.toString();
  }
}
